package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import java.util.Arrays;

/** What flows out of the stockpiles on a day: all that is wanted, or what the usable stock allows. */
final class Outflows {
    /** Days between two looks at how long a stockpile lasts. */
    private static final int RECHECK_DAYS = 16;

    private final Block block;
    private final Network network;
    private final SteadyRates steady;
    private final Shortages shortages;

    /** Rounds wanted today by flows that need a row of their own; {@code [flow][draw]}. */
    private final double[][] wantRounds;

    /** Rounds wanted today of one stockpile where they are added up; {@code [draw]}. */
    private final double[] sum;

    /** Rounds moved today by one flow; {@code [draw]}. */
    private final double[] moved;

    /** Share of what is wanted of one stockpile today that is refused; {@code [draw]}. */
    private final double[] lack;

    /** First day on which some draw may be refused something, unless rates or stock change; {@code [stock]}. */
    private final int[] scarceFrom;

    /** Day of the next look at how long a stockpile lasts; {@code [stock]}. */
    private final int[] nextCheck;

    /** What is wanted today of the stockpile at hand. */
    private final Demand demand;

    private int draws;

    /** A day's demand of one stockpile. */
    final class Demand {
        private double[] rounds = sum;
        private boolean isLevel;

        /** Returns rounds wanted; {@code [draw]}. */
        double[] rounds() {
            return rounds;
        }

        /** Returns whether it is the same from day to day until a steady flow changes. */
        boolean isLevel() {
            return isLevel;
        }

        private void set(double[] rounds, boolean isLevel) {
            this.rounds = rounds;
            this.isLevel = isLevel;
        }
    }

    Outflows(Block block, double[][] wantRounds) {
        this.block = block;
        this.wantRounds = wantRounds;
        network = block.network;
        int width = block.width();
        steady = SteadyRates.ofOutflows(block);
        int stocks = block.model.stocks().size();
        shortages = new Shortages(stocks, width, block.books, steady.levels());
        sum = new double[width];
        moved = new double[width];
        lack = new double[width];
        scarceFrom = new int[stocks];
        nextCheck = new int[stocks];
        demand = new Demand();
    }

    void begin(int draws) {
        this.draws = draws;
        steady.begin(draws);
        shortages.begin(draws);
        Arrays.fill(scarceFrom, 0);
        Arrays.fill(nextCheck, 0);
        watchTransfers();
    }

    /** Hands over how long stockpiles last and which have run short. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        steady.handOver(packed);
        shortages.handOver(packed);
        packed.wholes(scarceFrom, 0, scarceFrom.length);
        packed.wholes(nextCheck, 0, nextCheck.length);
        watchTransfers();
    }

    private void watchTransfers() {
        for (int stock = 0; stock < scarceFrom.length; stock++) {
            if (network.hasOneOutflow(stock) && network.isTransfer[network.outflows[stock][0]]) {
                // What is given is what goes on the way.
                int flow = network.outflows[stock][0];
                shortages.keepIn(stock, block.transit.sentRounds(flow));
            }
        }
    }

    Shortages shortages() {
        return shortages;
    }

    /** Adds up the flows of a stockpile again after one of them changed in some draws. */
    void combine(int stock, int fromDraw, int toDraw) {
        shortages.look(stock, fromDraw, toDraw);
        steady.combine(stock, fromDraw, toDraw);
        doubt(stock);
        if (toDraw - fromDraw == draws) {
            nextCheck[stock] = 0;
        }
    }

    /** Forgets how long a stockpile lasts. */
    void doubt(int stock) {
        scarceFrom[stock] = 0;
    }

    /** Returns whether what is wanted of a stockpile is the same as yesterday unless a steady flow has changed. */
    boolean isStill(int stock) {
        return steady.isLevel(stock) && !isAnyUnsteady(stock);
    }

    /** Gives every outflow what it wants, or its part of what the stockpile can give. */
    void meetDemand(int day) {
        for (int stock = 0; stock < scarceFrom.length; stock++) {
            if (network.outflows[stock].length == 0) {
                continue;
            }
            if (steady.isIdle(stock) && !isAnyUnsteady(stock)) {
                letDayPass(stock, day);
                continue;
            }
            addUpDemand(stock, day);
            if (isAmple(stock, day)) {
                Rows.subtract(demand.rounds, block.stockRounds[stock], draws);
                sendAll(stock, day);
            } else {
                double[] given = shortages.given(stock, day);
                give(stock, given);
                shortages.note(stock, day, demand);
                shareOut(stock, day, given);
            }
        }
    }

    private boolean isAnyUnsteady(int stock) {
        for (int flow : network.outflows[stock]) {
            if (!network.isSteady[flow] && !block.rates.isIdle(flow)) {
                return true;
            }
        }
        return false;
    }

    /** A day without demand is met by every stockpile. */
    private void letDayPass(int stock, int day) {
        shortages.look(stock);
        for (int flow : network.outflows[stock]) {
            if (network.isTransfer[flow]) {
                block.transit.sendNothing(flow, day);
            }
        }
    }

    private void addUpDemand(int stock, int day) {
        int unsteady = -1;
        int count = 0;
        for (int flow : network.outflows[stock]) {
            if (!network.isSteady[flow] && !block.rates.isIdle(flow)) {
                unsteady = flow;
                count++;
            }
        }
        if (count == 0 && steady.isLevel(stock)) {
            demand.set(steady.levels()[stock], true);
        } else if (count == 1 && steady.isIdle(stock)) {
            demand.set(wantRounds[unsteady], false);
        } else {
            Arrays.fill(sum, 0, draws, 0);
            steady.add(stock, day, sum);
            for (int flow : network.outflows[stock]) {
                if (!network.isSteady[flow] && !block.rates.isIdle(flow)) {
                    Rows.add(wantRounds[flow], sum, draws);
                }
            }
            demand.set(sum, false);
        }
    }

    /** Returns whether certainly no draw is refused anything today. */
    private boolean isAmple(int stock, int day) {
        if (!demand.isLevel) {
            doubt(stock);
            return false;
        }
        if (day >= scarceFrom[stock] && day >= nextCheck[stock]) {
            scarceFrom[stock] = day + daysThatLast(stock);
            nextCheck[stock] = Math.max(scarceFrom[stock], day + RECHECK_DAYS);
        }
        return day < scarceFrom[stock];
    }

    /** Returns for how many days every draw lasts without any inflow, less one against rounding; 0 for a few days. */
    private int daysThatLast(int stock) {
        double[] stockRounds = block.stockRounds[stock];
        double[] reserveRounds = block.reserveRounds[stock];
        double[] inverseCover = block.inverseCover[stock];
        double[] kept = block.keptIn365[stock];
        double fewest = Day.NEVER_ENDS;
        for (int draw = 0; draw < draws; draw++) {
            double wanted = demand.rounds[draw];
            // After k days at least stock − k (wanted + spoiled) is left, and it must cover what is wanted.
            double spare = stockRounds[draw] - reserveRounds[draw] - wanted / inverseCover[draw];
            double daily = wanted + stockRounds[draw] * (1 - kept[draw]);
            if (spare < fewest * daily) {
                fewest = spare / daily;
                if (fewest < RECHECK_DAYS) {
                    return 0;
                }
            }
        }
        return (int) fewest;
    }

    /** Gives each draw what it wants, or what the stock allows, and counts what it does not get. */
    private void give(int stock, double[] given) {
        if (block.coversDays[stock]) {
            giveCovered(stock, given);
        } else if (block.holdsBack[stock]) {
            giveAboveReserve(stock, given);
        } else {
            giveAll(stock, given);
        }
    }

    private void giveAll(int stock, double[] given) {
        double[] wanted = demand.rounds;
        double[] stockRounds = block.stockRounds[stock];
        double[] unmet = block.books.unmetRounds[stock];
        for (int draw = 0; draw < draws; draw++) {
            double got = Math.min(wanted[draw], stockRounds[draw]);
            stockRounds[draw] -= got;
            unmet[draw] += wanted[draw] - got;
            given[draw] = got;
        }
    }

    private void giveAboveReserve(int stock, double[] given) {
        double[] wanted = demand.rounds;
        double[] stockRounds = block.stockRounds[stock];
        double[] reserve = block.reserveRounds[stock];
        double[] unmet = block.books.unmetRounds[stock];
        for (int draw = 0; draw < draws; draw++) {
            double got = Math.min(wanted[draw], Math.max(0, stockRounds[draw] - reserve[draw]));
            stockRounds[draw] -= got;
            unmet[draw] += wanted[draw] - got;
            given[draw] = got;
        }
    }

    private void giveCovered(int stock, double[] given) {
        double[] wanted = demand.rounds;
        double[] stockRounds = block.stockRounds[stock];
        double[] reserve = block.reserveRounds[stock];
        double[] inverseCover = block.inverseCover[stock];
        double[] unmet = block.books.unmetRounds[stock];
        for (int draw = 0; draw < draws; draw++) {
            double available = Math.max(0, stockRounds[draw] - reserve[draw]) * inverseCover[draw];
            double got = Math.min(wanted[draw], available);
            stockRounds[draw] -= got;
            unmet[draw] += wanted[draw] - got;
            given[draw] = got;
        }
    }

    /** Puts transfers on the way on a day on which everybody gets what is wanted. */
    private void sendAll(int stock, int day) {
        shortages.look(stock);
        for (int flow : network.outflows[stock]) {
            if (network.isTransfer[flow]) {
                block.transit.send(flow, day, wantRounds[flow]);
            }
        }
    }

    /** Books each flow's part, and puts transfers on the way. */
    private void shareOut(int stock, int day, double[] given) {
        if (network.hasOneOutflow(stock)) {
            int flow = network.outflows[stock][0];
            if (network.isTransfer[flow]) {
                block.transit.sent(flow, day);
            }
            return;
        }
        writeLack(given);
        for (int flow : network.outflows[stock]) {
            if (network.isTransfer[flow]) {
                grant(wantOf(flow, day), moved);
                block.transit.send(flow, day, moved);
            } else if (!block.rates.isIdle(flow)) {
                refuse(wantOf(flow, day), block.books.refusedRounds[flow]);
            }
        }
    }

    /** Works out which share of what is wanted today is refused to every flow alike. */
    private void writeLack(double[] given) {
        double[] wanted = demand.rounds;
        for (int draw = 0; draw < draws; draw++) {
            // Where nothing is wanted in all, nothing is refused: the tiny number keeps 0 / 0 out.
            lack[draw] = (wanted[draw] - given[draw]) / Math.max(wanted[draw], Double.MIN_NORMAL);
        }
    }

    private double[] wantOf(int flow, int day) {
        if (!network.isSteady[flow]) {
            return wantRounds[flow];
        }
        if (block.rates.isLevel(flow)) {
            return block.rates.level[flow];
        }
        block.rates.writeLine(flow, day, moved, draws);
        return moved;
    }

    private void refuse(double[] want, double[] refused) {
        for (int draw = 0; draw < draws; draw++) {
            refused[draw] += want[draw] * lack[draw];
        }
    }

    private void grant(double[] want, double[] moved) {
        for (int draw = 0; draw < draws; draw++) {
            moved[draw] = want[draw] - want[draw] * lack[draw];
        }
    }
}
