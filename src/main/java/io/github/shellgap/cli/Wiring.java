package io.github.shellgap.cli;

import io.github.shellgap.analysis.Simulation;

/** Joins the commands to the floors below. */
final class Wiring {
    private Wiring() {}

    static Doors doors() {
        return new Doors(new ReadDoor(), Simulation::run, new ChartDoor());
    }
}
