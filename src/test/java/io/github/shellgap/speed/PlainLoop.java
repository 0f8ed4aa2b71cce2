package io.github.shellgap.speed;

import java.time.LocalDate;

/**
 * The reference work in plain Java: one draw after the other, everything of a day in one loop. It keeps the books that
 * the engine keeps of the army: supply, demand, met and lost by month, the first shortage and the least stock.
 */
final class PlainLoop {
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int LAST_POINT = 729;
    private static final double FIRST_OUTPUT = 1.0e6;

    private final int days;
    private final double[] laterOutput;
    private final double[] initialArmy;
    private final double[] initialSupplier;
    private final double[] firstDelivery;
    private final double[] deliveryPerYear;
    private final double[] usable;
    private final double[] firesFactor;

    /** Rounds a year before the factor, and one over the days of the year; {@code [day]}. */
    private final double[] firesPerYear;

    private final double[] yearsPerDay;
    private final double[] kept;
    private final boolean[] endsMonth;

    /** Rounds at the end; {@code [draw]}. */
    final double[] finalStock;

    /** Rounds wanted and not met in the whole period; {@code [draw]}. */
    final double[] shortfall;

    /** First day of a shortage, or {@code Integer.MAX_VALUE}; {@code [draw]}. */
    final int[] shortageDay;

    /** Least rounds at the end of a day; {@code [draw]}. */
    final double[] least;

    private final double[][] months;

    PlainLoop(PreparedBlock block) {
        days = block.days();
        laterOutput = block.valuesOf("parameters.later_output");
        initialArmy = block.valuesOf("stockpiles.army.initial");
        initialSupplier = block.valuesOf("stockpiles.supplier.initial");
        firstDelivery = block.valuesOf("transfers.deliveries.rate.0.from");
        deliveryPerYear = block.valuesOf("transfers.deliveries.rate.0.rate");
        usable = block.valuesOf("transfers.deliveries.usable");
        firesFactor = block.valuesOf("parameters.fires_factor");
        firesPerYear = new double[days];
        yearsPerDay = new double[days];
        kept = new double[days];
        endsMonth = new boolean[days];
        int monthCount = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            firesPerYear[day] = date.getYear() == 2022 ? 12e6 : date.getYear() == 2023 ? 7e6 : 4e6;
            yearsPerDay[day] = 1.0 / date.lengthOfYear();
            kept[day] = Math.pow(0.99, yearsPerDay[day]);
            endsMonth[day] = date.getDayOfMonth() == date.lengthOfMonth();
            monthCount += endsMonth[day] ? 1 : 0;
        }
        finalStock = new double[initialArmy.length];
        shortfall = new double[initialArmy.length];
        shortageDay = new int[initialArmy.length];
        least = new double[initialArmy.length];
        months = new double[monthCount * 5][initialArmy.length];
    }

    /** Runs all draws. */
    void run() {
        for (int draw = 0; draw < initialArmy.length; draw++) {
            run(draw);
        }
    }

    private void run(int draw) {
        double army = initialArmy[draw];
        double supplier = initialSupplier[draw];
        double slope = (laterOutput[draw] - FIRST_OUTPUT) / LAST_POINT;
        double onTheWay = 0;
        double supply = 0;
        double demand = 0;
        double met = 0;
        double lost = 0;
        double lowest = army;
        int shortage = Integer.MAX_VALUE;
        int month = 0;
        shortfall[draw] = 0;
        for (int day = 0; day < days; day++) {
            double inflow = (FIRST_OUTPUT + slope * Math.min(day, LAST_POINT)) * yearsPerDay[day] + onTheWay;
            army += inflow;
            supply += inflow;
            onTheWay = 0;
            if (day >= firstDelivery[draw]) {
                double sent = Math.min(deliveryPerYear[draw] * yearsPerDay[day], supplier);
                supplier -= sent;
                onTheWay = sent * usable[draw];
            }
            double wanted = firesPerYear[day] * firesFactor[draw] * yearsPerDay[day];
            double got = Math.min(wanted, army);
            army -= got;
            demand += wanted;
            met += got;
            if (wanted - got > 1e-9 * wanted && shortage == Integer.MAX_VALUE) {
                shortage = day;
            }
            double remains = army * kept[day];
            lost += army - remains;
            army = remains;
            lowest = Math.min(lowest, army);
            if (endsMonth[day]) {
                months[month++][draw] = army;
                months[month++][draw] = supply;
                months[month++][draw] = demand;
                months[month++][draw] = met;
                months[month++][draw] = lost;
                shortfall[draw] += demand - met;
                supply = 0;
                demand = 0;
                met = 0;
                lost = 0;
            }
        }
        finalStock[draw] = army;
        shortageDay[draw] = shortage;
        least[draw] = lowest;
    }
}
