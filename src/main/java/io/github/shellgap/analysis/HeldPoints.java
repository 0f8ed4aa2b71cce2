package io.github.shellgap.analysis;

import io.github.shellgap.compile.Tie;
import io.github.shellgap.sampling.UnitPoints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Points in which some coordinates are the same in every draw; what a copula ties to them follows. */
final class HeldPoints implements UnitPoints {
    private final UnitPoints points;
    private final List<String> paths;
    private final Map<String, Double> held;

    /** What ties a held coordinate to others, or none. */
    private final @Nullable Tie tie;

    private final int tiedMember;

    /**
     * Holds coordinates.
     *
     * @param paths {@code [dimension]} of the points
     * @param held coordinates in (0, 1) by path; at most one of them tied
     */
    HeldPoints(UnitPoints points, List<String> paths, Map<String, Double> held, @Nullable Tie tie) {
        this.points = points;
        this.paths = List.copyOf(paths);
        this.held = Map.copyOf(held);
        List<String> tied = tie == null ? List.of() : tie.paths();
        String member =
                held.keySet().stream().filter(tied::contains).findFirst().orElse("");
        tiedMember = tied.indexOf(member);
        this.tie = tiedMember < 0 ? null : tie;
    }

    @Override
    public int dimensions() {
        return points.dimensions();
    }

    @Override
    public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
        String path = paths.get(dimension);
        Tie following = tie;
        if (following != null && following.paths().contains(path)) {
            double[][] unit = new double[following.paths().size()][width];
            for (int k = 0; k < unit.length; k++) {
                points.fill(paths.indexOf(following.paths().get(k)), firstDraw, width, unit[k], 0);
            }
            double coordinate = held.getOrDefault(following.paths().get(tiedMember), 0.5);
            following.copula().hold(unit, width, tiedMember, coordinate);
            System.arraycopy(unit[following.paths().indexOf(path)], 0, target, offset, width);
            return;
        }
        Double coordinate = held.get(path);
        if (coordinate == null) {
            points.fill(dimension, firstDraw, width, target, offset);
        } else {
            Arrays.fill(target, offset, offset + width, coordinate);
        }
    }
}
