package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import java.util.List;

/**
 * What a flow wants on every day: pieces, of which the last in the list that holds on a day counts; a delay; factors.
 *
 * @param pieces in the order of the schedule
 * @param delay days by which all happens later
 * @param factorRow row of the block that multiplies every day, or −1
 * @param windows days on which the rate is multiplied further
 * @param noiseIndex which of the block's noises multiplies it day by day, or −1
 */
public record RatePlan(List<Piece> pieces, Day delay, int factorRow, List<Window> windows, int noiseIndex) {
    public RatePlan {
        pieces = List.copyOf(pieces);
        windows = List.copyOf(windows);
    }

    /** Returns whether the days on which the rate changes are the same in every draw. */
    boolean changesTogether() {
        return delay.row() < 0
                && pieces.stream().allMatch(Piece::hasFixedStart)
                && windows.stream().allMatch(w -> w.from().row() < 0 && w.to().row() < 0);
    }

    /** Returns whether some piece is neither constant nor linear. */
    boolean isCurved() {
        return pieces.stream().anyMatch(piece -> piece.shape().form() == Form.S_CURVE);
    }

    /** Returns whether every piece begins on a fixed day and none overlaps the next. */
    boolean isSorted() {
        for (int k = 0; k < pieces.size(); k++) {
            Piece piece = pieces.get(k);
            if (!piece.hasFixedStart()
                    || (k > 0 && pieces.get(k - 1).toDay() >= piece.from().day())) {
                return false;
            }
        }
        return true;
    }
}
