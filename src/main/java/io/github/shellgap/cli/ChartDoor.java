package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import java.util.List;

/** Joins the commands to the charts. */
final class ChartDoor implements Doors.Drawing {
    @Override
    public List<String> kinds() {
        return List.of("stock", "balance", "gap", "compare", "shortage", "flows");
    }

    @Override
    public List<String> reported(boolean hasVariants) {
        return hasVariants
                ? List.of("stock", "compare", "shortage", "balance", "gap", "flows")
                : List.of("stock", "shortage", "balance", "gap", "flows");
    }

    @Override
    public Doors.Drawn draw(Outcome outcome, String kind, String variant, String stockpile) {
        throw new UnsupportedOperationException("the charts are not joined yet");
    }
}
