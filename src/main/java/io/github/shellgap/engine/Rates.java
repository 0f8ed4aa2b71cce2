package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import java.util.Arrays;
import java.util.List;

/**
 * What every flow of a block wants at present. On day {@code d} a draw wants {@code level + slope · d + easeSize ·
 * (3u² − 2u³)}, {@code u = easeStart + easeStep · d}; the coefficients change on a few days only, so that a day on
 * which nothing changes costs nothing here.
 */
final class Rates {
    private final Model model;
    private final int width;
    private final double[] rows;
    private int draws;

    /** Wanted rounds per day on day 0 of the line; {@code [flow][draw]}. */
    final double[][] level;

    /** Change of wanted rounds per day and day; {@code [flow][draw]}. */
    final double[][] slope;

    /** Height of an s-curve in rounds per day; {@code [flow][draw]}. */
    final double[][] easeSize;

    /** Position on the s-curve on day 0; {@code [flow][draw]}. */
    final double[][] easeStart;

    /** Advance on the s-curve per day; {@code [flow][draw]}. */
    final double[][] easeStep;

    private final double[] factor;
    private final boolean[] changesTogether;
    private final boolean[] isSorted;
    private final int[] nextChange;
    private final int[] firstDay;
    /** Whether no draw wants anything at present; {@code [flow]}. */
    private final boolean[] isIdle;

    /** Whether no draw wants more or less from day to day until it changes; {@code [flow]}. */
    private final boolean[] isLevel;

    private final int[][] queueHead;
    private final int[] queueNext;

    /** Whether some flow changes in some draw; {@code [day + earlyDays]}. */
    private boolean[] isChangeDay = new boolean[0];

    private int earlyDays;

    Rates(Model model, int width, double[] rows) {
        this.model = model;
        this.width = width;
        this.rows = rows;
        int flows = model.flows().size();
        level = new double[flows][width];
        slope = new double[flows][width];
        easeSize = new double[flows][width];
        easeStart = new double[flows][width];
        easeStep = new double[flows][width];
        factor = new double[width];
        changesTogether = new boolean[flows];
        isSorted = new boolean[flows];
        nextChange = new int[flows];
        firstDay = new int[flows];
        isIdle = new boolean[flows];
        isLevel = new boolean[flows];
        queueHead = new int[flows][];
        queueNext = new int[flows * width];
        for (int flow = 0; flow < flows; flow++) {
            changesTogether[flow] = plan(flow).changesTogether();
            isSorted[flow] = plan(flow).isSorted();
            queueHead[flow] = new int[0];
        }
    }

    /** Prepares for the days from {@code -earlyDays} on. */
    void begin(int earlyDays) {
        this.earlyDays = earlyDays;
        if (isChangeDay.length < earlyDays + model.days()) {
            isChangeDay = new boolean[earlyDays + model.days()];
        }
        Arrays.fill(isChangeDay, false);
    }

    /** Hands over the rates before {@code nextDay}, and the days on which they change. */
    void handOver(PackedRows packed, int nextDay) {
        draws = packed.draws();
        int early = packed.whole(earlyDays);
        if (packed.isReading()) {
            begin(early);
        }
        packed.flags(isIdle);
        packed.flags(isLevel);
        for (int flow = 0; flow < level.length; flow++) {
            packed.row(level[flow], 0);
            packed.row(slope[flow], 0);
            if (model.flows().get(flow).isCurved()) {
                packed.row(easeSize[flow], 0);
                packed.row(easeStart[flow], 0);
                packed.row(easeStep[flow], 0);
            }
            handOverChanges(packed, flow, nextDay);
        }
    }

    private void handOverChanges(PackedRows packed, int flow, int nextDay) {
        nextChange[flow] = packed.whole(nextChange[flow]);
        firstDay[flow] = packed.whole(firstDay[flow]);
        if (changesTogether[flow]) {
            noteChange(nextChange[flow]);
            return;
        }
        makeRoomForQueue(flow);
        int[] head = queueHead[flow];
        packed.few(head, nextDay - firstDay[flow]);
        packed.wholes(queueNext, flow * width, draws);
        for (int at = nextDay - firstDay[flow]; at < head.length; at++) {
            if (head[at] >= 0) {
                noteChange(at + firstDay[flow]);
            }
        }
    }

    private void makeRoomForQueue(int flow) {
        int span = model.days() - firstDay[flow];
        if (queueHead[flow].length < span) {
            queueHead[flow] = new int[span];
        }
    }

    /** Returns whether some flow changes on a day in some draw. */
    boolean isChangeDay(int day) {
        return isChangeDay[day + earlyDays];
    }

    private void noteChange(int day) {
        if (day < model.days()) {
            isChangeDay[day + earlyDays] = true;
        }
    }

    /** Prepares a flow that sends from {@code day} on, for the block's first {@code draws} draws. */
    void begin(int flow, int day, int draws) {
        this.draws = draws;
        firstDay[flow] = day;
        nextChange[flow] = day;
        noteChange(day);
        isIdle[flow] = true;
        isLevel[flow] = true;
        if (!changesTogether[flow]) {
            makeRoomForQueue(flow);
            Arrays.fill(queueHead[flow], -1);
            for (int draw = 0; draw < draws; draw++) {
                queueNext[flow * width + draw] = draw + 1 < draws ? draw + 1 : -1;
            }
            queueHead[flow][0] = 0;
        }
    }

    /** Returns whether all draws of the flow change on {@code day}. */
    boolean allChange(int flow, int day) {
        return changesTogether[flow] && nextChange[flow] == day;
    }

    /** Changes all draws of a flow on a day on which {@link #allChange} holds. */
    void changeAll(int flow, int day) {
        RatePlan plan = plan(flow);
        int delayDays = plan.delay().day();
        if (plan.factorRow() < 0) {
            Arrays.fill(factor, 0, draws, 1);
        } else {
            System.arraycopy(rows, plan.factorRow() * width, factor, 0, draws);
        }
        int until = scaleAll(plan.windows(), day);
        int piece = pieceOn(flow, day - delayDays, 0);
        until = Math.min(until, untilOf(flow, piece, day - delayDays, 0) + delayDays);
        isLevel[flow] = isLevel(flow, piece);
        set(flow, piece, day - delayDays, 0, draws);
        isIdle[flow] = wantsNothing(flow, 0, draws);
        nextChange[flow] = until + 1;
        noteChange(until + 1);
    }

    /** Returns how many draws of the flow change on {@code day}, one by one. */
    int countChanging(int flow, int day) {
        int at = day - firstDay[flow];
        if (changesTogether[flow] || at < 0) {
            return 0;
        }
        int count = 0;
        for (int draw = queueHead[flow][at]; draw >= 0; draw = queueNext[flow * width + draw]) {
            count++;
        }
        return count;
    }

    /** Returns a draw of the flow that changes on {@code day} and takes it off the list, or −1. */
    int takeChanging(int flow, int day) {
        int[] head = queueHead[flow];
        int at = day - firstDay[flow];
        if (changesTogether[flow] || at < 0) {
            return -1;
        }
        int draw = head[at];
        if (draw >= 0) {
            head[at] = queueNext[flow * width + draw];
        }
        return draw;
    }

    /** Changes one draw of a flow, and puts it on the list of its next day of change. */
    void change(int flow, int draw, int day) {
        RatePlan plan = plan(flow);
        int delayDays = plan.delay().of(rows, width, draw);
        double product = plan.factorRow() < 0 ? 1 : rows[plan.factorRow() * width + draw];
        int until = Day.NEVER_ENDS;
        List<Window> windows = plan.windows();
        for (int k = 0; k < windows.size(); k++) {
            Window window = windows.get(k);
            int from = window.from().of(rows, width, draw);
            int to = window.to().of(rows, width, draw);
            if (day < from) {
                until = Math.min(until, from - 1);
            } else if (day <= to) {
                product *= rows[window.factorRow() * width + draw];
                until = Math.min(until, to);
            }
        }
        factor[draw] = product;
        int piece = pieceOn(flow, day - delayDays, draw);
        until = Math.min(until, untilOf(flow, piece, day - delayDays, draw) + delayDays);
        isLevel[flow] &= isLevel(flow, piece);
        set(flow, piece, day - delayDays, draw, draw + 1);
        isIdle[flow] &= wantsNothing(flow, draw, draw + 1);
        if (until + 1 < model.days()) {
            noteChange(until + 1);
            int at = until + 1 - firstDay[flow];
            queueNext[flow * width + draw] = queueHead[flow][at];
            queueHead[flow][at] = draw;
        }
    }

    /** Writes what a flow's line comes to on a day. */
    void writeLine(int flow, double day, double[] target, int draws) {
        double[] from = level[flow];
        double[] change = slope[flow];
        for (int draw = 0; draw < draws; draw++) {
            target[draw] = from[draw] + change[draw] * day;
        }
    }

    /** Adds what a flow's s-curve comes to on a day. */
    void addEase(int flow, double day, double[] target, int draws) {
        double[] size = easeSize[flow];
        double[] start = easeStart[flow];
        double[] step = easeStep[flow];
        for (int draw = 0; draw < draws; draw++) {
            double u = start[draw] + step[draw] * day;
            target[draw] += size[draw] * (u * u * (3 - 2 * u));
        }
    }

    /** Returns whether no draw of the flow wants anything at present. */
    boolean isIdle(int flow) {
        return isIdle[flow];
    }

    /** Returns whether a day's rounds are the levels as they stand, in every draw. */
    boolean isLevel(int flow) {
        return isLevel[flow];
    }

    private boolean isLevel(int flow, int piece) {
        return piece < 0 || plan(flow).pieces().get(piece).shape().form() == Form.CONSTANT;
    }

    private boolean wantsNothing(int flow, int fromDraw, int toDraw) {
        for (int draw = fromDraw; draw < toDraw; draw++) {
            if (level[flow][draw] != 0 || slope[flow][draw] != 0 || easeSize[flow][draw] != 0) {
                return false;
            }
        }
        return true;
    }

    private int scaleAll(List<Window> windows, int day) {
        int until = Day.NEVER_ENDS;
        for (int k = 0; k < windows.size(); k++) {
            Window window = windows.get(k);
            if (day < window.from().day()) {
                until = Math.min(until, window.from().day() - 1);
            } else if (day <= window.to().day()) {
                until = Math.min(until, window.to().day());
                int scale = window.factorRow() * width;
                for (int draw = 0; draw < draws; draw++) {
                    factor[draw] *= rows[scale + draw];
                }
            }
        }
        return until;
    }

    /** Returns the last piece in the list that holds on a day of the schedule, or −1. */
    private int pieceOn(int flow, int day, int draw) {
        List<Piece> pieces = plan(flow).pieces();
        if (isSorted[flow]) {
            int next = firstBeginningAfter(pieces, day);
            return next > 0 && day <= pieces.get(next - 1).toDay() ? next - 1 : -1;
        }
        for (int k = pieces.size() - 1; k >= 0; k--) {
            Piece piece = pieces.get(k);
            if (day <= piece.toDay() && day >= piece.from().of(rows, width, draw)) {
                return k;
            }
        }
        return -1;
    }

    private static int firstBeginningAfter(List<Piece> pieces, int day) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).from().day() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the last day of the schedule on which nothing changes after {@code day}. */
    private int untilOf(int flow, int piece, int day, int draw) {
        List<Piece> pieces = plan(flow).pieces();
        int until = Day.NEVER_ENDS;
        if (piece >= 0) {
            until = pieces.get(piece).toDay();
            if (pieces.get(piece).shape().perYear()) {
                until = Math.min(until, model.calendar().lastDayOfSameLength(day));
            }
        }
        if (isSorted[flow]) {
            int next = firstBeginningAfter(pieces, day);
            return next < pieces.size()
                    ? Math.min(until, pieces.get(next).from().day() - 1)
                    : until;
        }
        for (int k = piece + 1; k < pieces.size(); k++) {
            int from = pieces.get(k).from().of(rows, width, draw);
            if (from > day) {
                until = Math.min(until, from - 1);
            }
        }
        return until;
    }

    private void set(int flow, int piece, int day, int fromDraw, int toDraw) {
        if (piece < 0) {
            Arrays.fill(level[flow], fromDraw, toDraw, 0);
            Arrays.fill(slope[flow], fromDraw, toDraw, 0);
            Arrays.fill(easeSize[flow], fromDraw, toDraw, 0);
            return;
        }
        Piece held = plan(flow).pieces().get(piece);
        Piece.Shape shape = held.shape();
        double share = shape.perYear() ? 1.0 / model.calendar().daysInYear(day) : 1;
        double spanDays = shape.spanDays();
        Day delay = plan(flow).delay();
        for (int draw = fromDraw; draw < toDraw; draw++) {
            double begin = held.start().of(rows, width, draw) * factor[draw] * share;
            double size =
                    shape.form() == Form.CONSTANT ? 0 : held.end().of(rows, width, draw) * factor[draw] * share - begin;
            double anchorDay = shape.anchorDay() + delay.of(rows, width, draw);
            boolean isLine = shape.form() != Form.S_CURVE;
            slope[flow][draw] = isLine ? size / spanDays : 0;
            level[flow][draw] = begin - slope[flow][draw] * anchorDay;
            easeSize[flow][draw] = isLine ? 0 : size;
            easeStart[flow][draw] = -anchorDay / spanDays;
            easeStep[flow][draw] = 1 / spanDays;
        }
    }

    private RatePlan plan(int flow) {
        return model.flows().get(flow).rate();
    }
}
