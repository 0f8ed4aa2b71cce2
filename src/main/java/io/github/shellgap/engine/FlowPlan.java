package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;

/** A flow between stockpiles, or into or out of the model. */
public final class FlowPlan {
    private final RatePlan rate;
    private final int drawsOn;
    private final int fills;
    private final Day lag;
    private final int usableRow;
    private final boolean isCurved;

    /**
     * Describes a flow.
     *
     * @param rate wanted rounds per day
     * @param drawsOn index of the stockpile it empties, or −1
     * @param fills index of the stockpile it fills, or −1
     * @param lag days from sending to arrival
     * @param usableRow row of the block: the share that arrives usable, or −1 for all
     */
    public FlowPlan(RatePlan rate, int drawsOn, int fills, Day lag, int usableRow) {
        this.rate = rate;
        this.drawsOn = drawsOn;
        this.fills = fills;
        this.lag = lag;
        this.usableRow = usableRow;
        isCurved = rate.isCurved();
    }

    RatePlan rate() {
        return rate;
    }

    int drawsOn() {
        return drawsOn;
    }

    int fills() {
        return fills;
    }

    Day lag() {
        return lag;
    }

    int usableRow() {
        return usableRow;
    }

    /** Returns whether some stretch of its rate is an s-curve. */
    boolean isCurved() {
        return isCurved;
    }

    /** Returns whether rounds arrive on another day than they are sent. */
    boolean arrivesLater() {
        return fills >= 0 && (drawsOn >= 0 || lag.row() >= 0 || lag.day() > 0);
    }

    /** Returns whether it sends before the period begins: the supplier lies outside the model. */
    boolean sendsBeforePeriod() {
        return drawsOn < 0 && arrivesLater();
    }

    /** Returns whether its rate on any day follows from a level and a slope alone. */
    boolean isSteady() {
        return rate.noiseIndex() < 0 && !isCurved;
    }
}
