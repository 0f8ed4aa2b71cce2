package io.github.shellgap.engine;

import java.util.Arrays;

/** Rounds under way: for each flow that arrives later than it is sent, the last days' sendings. */
final class Transit {
    private final Model model;
    private final Block block;

    /** What was sent on the last days; {@code [flow][slot][draw]}, the slot of a day being the day modulo the slots. */
    private final double[][][] sentRounds;

    /** Rows for the longest way so far; {@code [flow][slot][draw]}. */
    private final double[][][] room;

    /** Last day on which anything was sent; {@code [flow]}. */
    private final int[] lastSent;

    /** Days from sending to arrival where they differ between draws; {@code [flow][draw]}. */
    private final int[][] lagDays;

    /** Rounds that arrive today, where lags differ between draws; {@code [draw]}. */
    private final double[] arrivals;

    private int draws;

    Transit(Block block) {
        this.block = block;
        model = block.model;
        int flows = model.flows().size();
        sentRounds = new double[flows][0][];
        room = new double[flows][0][];
        lastSent = new int[flows];
        lagDays = new int[flows][block.width()];
        arrivals = new double[block.width()];
    }

    /** Empties the way. */
    void begin(int draws) {
        this.draws = draws;
        for (int flow = 0; flow < sentRounds.length; flow++) {
            if (model.flows().get(flow).arrivesLater()) {
                makeRoom(flow, slotsFor(flow, longestLag(flow, draws)), true);
                lastSent[flow] = Piece.Day.SINCE_EVER;
                noteLags(flow);
            }
        }
    }

    /** Hands over what is under way before {@code nextDay}. */
    void handOver(PackedRows packed, int nextDay) {
        draws = packed.draws();
        for (int flow = 0; flow < sentRounds.length; flow++) {
            if (!model.flows().get(flow).arrivesLater()) {
                continue;
            }
            int longest = packed.whole(sentRounds[flow].length - slotsFor(flow, 0));
            makeRoom(flow, slotsFor(flow, longest), packed.isReading());
            lastSent[flow] = packed.whole(lastSent[flow]);
            packed.days(lagDays[flow]);
            for (int day = nextDay - longest; day < nextDay; day++) {
                packed.next(rowOf(flow, day));
            }
        }
    }

    /** Returns how many days' sendings are held of a flow that takes so many days at most. */
    private int slotsFor(int flow, int longestLag) {
        // Shortages of who sends are looked for in what was sent on the last days.
        boolean isWatched = model.flows().get(flow).drawsOn() >= 0;
        return longestLag + 1 + (isWatched ? Shortages.WINDOW : 0);
    }

    private void makeRoom(int flow, int slots, boolean isToBeEmpty) {
        if (sentRounds[flow].length != slots) {
            int known = room[flow].length;
            if (known < slots) {
                room[flow] = Arrays.copyOf(room[flow], slots);
                Arrays.setAll(room[flow], slot -> slot < known ? room[flow][slot] : new double[block.width()]);
            }
            sentRounds[flow] = Arrays.copyOf(room[flow], slots);
        }
        if (isToBeEmpty) {
            Rows.fill(sentRounds[flow], 0);
        }
    }

    private void noteLags(int flow) {
        Piece.Day lag = model.flows().get(flow).lag();
        for (int draw = 0; lag.row() >= 0 && draw < draws; draw++) {
            lagDays[flow][draw] = lag.of(block.rows(), block.width(), draw);
        }
    }

    /** Returns the longest lag of a flow in any draw, in days. */
    int longestLag(int flow, int draws) {
        Piece.Day lag = model.flows().get(flow).lag();
        int longest = lag.row() < 0 ? lag.day() : 0;
        if (lag.row() >= 0) {
            for (int draw = 0; draw < draws; draw++) {
                longest = Math.max(longest, lag.of(block.rows(), block.width(), draw));
            }
        }
        return longest;
    }

    /** Returns the rows of what was sent on the last days; {@code [slot][draw]}, day modulo slots. */
    double[][] sentRounds(int flow) {
        return sentRounds[flow];
    }

    /** Notes that the row of a day's sendings has been written. */
    void sent(int flow, int day) {
        lastSent[flow] = day;
    }

    /** Returns whether nothing arrives today. */
    boolean isEmpty(int flow, int day) {
        return day - sentRounds[flow].length >= lastSent[flow];
    }

    /** Puts a day's sendings on the way. */
    void send(int flow, int day, double[] rounds) {
        Rows.copy(rounds, rowOf(flow, day), draws);
        lastSent[flow] = day;
    }

    /** Lets a day pass without sendings; what was sent in its place a round earlier is forgotten. */
    void sendNothing(int flow, int day) {
        if (day - sentRounds[flow].length <= lastSent[flow]) {
            Arrays.fill(rowOf(flow, day), 0, draws, 0);
        }
    }

    /** Adds the usable rounds that arrive on a day to a row of the stock, and to a row that counts them. */
    void arrive(int flow, int day, double[] stockRounds, double[] arrivedRounds) {
        double[] sent = arrivals(flow, day);
        double[] usable = block.usableShare[flow];
        if (usable.length == 0) {
            arriveWhole(sent, stockRounds, arrivedRounds);
            return;
        }
        for (int draw = 0; draw < draws; draw++) {
            double rounds = sent[draw] * usable[draw];
            stockRounds[draw] += rounds;
            arrivedRounds[draw] += rounds;
        }
    }

    private void arriveWhole(double[] sent, double[] stockRounds, double[] arrivedRounds) {
        for (int draw = 0; draw < draws; draw++) {
            stockRounds[draw] += sent[draw];
            arrivedRounds[draw] += sent[draw];
        }
    }

    private double[] arrivals(int flow, int day) {
        Piece.Day lag = model.flows().get(flow).lag();
        if (lag.row() < 0) {
            return rowOf(flow, day - lag.day());
        }
        double[][] sent = sentRounds[flow];
        int[] lags = lagDays[flow];
        int today = Math.floorMod(day, sent.length);
        for (int draw = 0; draw < draws; draw++) {
            int slot = today - lags[draw];
            arrivals[draw] = sent[slot < 0 ? slot + sent.length : slot][draw];
        }
        return arrivals;
    }

    private double[] rowOf(int flow, int day) {
        return sentRounds[flow][Math.floorMod(day, sentRounds[flow].length)];
    }
}
