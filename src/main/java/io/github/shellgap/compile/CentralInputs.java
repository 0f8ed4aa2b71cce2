package io.github.shellgap.compile;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** What a scenario's inputs come to in the central run, held to what their places allow. */
public final class CentralInputs {
    private final RowBuilder rows;
    private final Chances chances;
    private final LocalDate origin;

    /** Prepares the inputs of a scenario. */
    public CentralInputs(Scenario scenario) {
        rows = new RowBuilder(scenario.parameters());
        chances = new Chances(rows);
        origin = scenario.period().from();
    }

    /** Returns a count, at or above 0. */
    public double rounds(Input input) {
        return valueOf(rows.held(input, Place.NOT_NEGATIVE));
    }

    /** Returns a share, 0…1. */
    public double share(Input input) {
        return valueOf(rows.held(input, Place.SHARE));
    }

    /** Returns whether a share is lost per calendar year; otherwise it is lost per day. */
    public boolean isPerYear(Input share) {
        return share.unit().clock() == Clock.CALENDAR;
    }

    /** Returns the days that outflows must be sustainable for, at least 1. */
    public double coverDays(Input input) {
        return valueOf(rows.heldDays(input, Place.COVER_DAYS));
    }

    /** Returns the whole days from sending to arrival. */
    public int lagDays(Input input) {
        return (int) valueOf(rows.wholeDays(input, Place.DAYS));
    }

    /** Returns whether something of this chance happens. */
    public boolean happens(Input chance) {
        return valueOf(chances.happening(chance)) > 0;
    }

    /** Returns a date as a day counted from the period's first. */
    public int day(UncertainDate date) {
        return (int) valueOf(rows.day(date, origin));
    }

    private double valueOf(Operand operand) {
        if (operand.isCertain()) {
            return operand.value();
        }
        double[] array = new double[rows.rowCount()];
        Arrays.fill(array, 0.5);
        AtomicLongArray clipped = new AtomicLongArray(rows.clippedPlaces().size());
        Draws central = new Draws(new Draws.Rows(array), 1, 1, true, clipped);
        rows.steps().forEach(step -> step.fill(central));
        return array[operand.row()];
    }
}
