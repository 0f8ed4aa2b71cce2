package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;

/**
 * A flow between stockpiles, or into or out of the model.
 *
 * @param rate wanted rounds per day
 * @param drawsOn index of the stockpile it empties, or −1
 * @param fills index of the stockpile it fills, or −1
 * @param lag days from sending to arrival
 * @param usableRow row of the block: the share that arrives usable, or −1 for all
 */
public record FlowPlan(RatePlan rate, int drawsOn, int fills, Day lag, int usableRow) {
    /** Returns whether rounds arrive on another day than they are sent. */
    boolean arrivesLater() {
        return fills >= 0 && (drawsOn >= 0 || lag.row() >= 0 || lag.day() > 0);
    }

    /** Returns whether it sends before the period begins: the supplier lies outside the model. */
    boolean sendsBeforePeriod() {
        return drawsOn < 0 && arrivesLater();
    }

    /** Returns whether its rate on any day follows from a level and a slope alone, and moves rounds the same day. */
    boolean isSteady() {
        return rate.noiseIndex() < 0 && !rate.isCurved();
    }
}
