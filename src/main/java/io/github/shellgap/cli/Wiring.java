package io.github.shellgap.cli;

/** Joins the commands to the floors below. */
final class Wiring {
    private Wiring() {}

    static Doors doors() {
        return new Doors(new ReadDoor(), new RunDoor(), new ChartDoor());
    }
}
