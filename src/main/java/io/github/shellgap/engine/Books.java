package io.github.shellgap.engine;

import java.util.Arrays;

/** What a block has counted since the interval began, and since the period began. */
final class Books {
    private final Model model;
    private final int width;

    /** Rounds wanted in this interval; {@code [flow * width + draw]}. */
    final double[] wantedRounds;

    /** Usable rounds that arrived in this interval on another day than they were sent; {@code [flow * width + draw]}. */
    final double[] arrivedRounds;

    /** Rounds wanted and not got in this interval; {@code [flow * width + draw]}; of the flows that share a stockpile. */
    final double[] refusedRounds;

    /** Rounds wanted and not got in this interval; {@code [stock * width + draw]}. */
    final double[] unmetRounds;

    /** Rounds got in this interval; {@code [stock * width + draw]}. */
    final double[] metRounds;

    /** Rounds destroyed and spoiled in this interval; {@code [stock * width + draw]}. */
    final double[] lostRounds;

    /** Day from which a steady flow's wanted rounds are still to be counted; {@code [flow * width + draw]}. */
    final double[] countedToDay;

    private final double[] whole;
    private final double[] interval;

    Books(Model model, int width) {
        this.model = model;
        this.width = width;
        int flows = model.flows().size();
        int stocks = model.stocks().size();
        wantedRounds = new double[flows * width];
        arrivedRounds = new double[flows * width];
        refusedRounds = new double[flows * width];
        unmetRounds = new double[stocks * width];
        metRounds = new double[stocks * width];
        lostRounds = new double[stocks * width];
        countedToDay = new double[flows * width];
        whole = new double[(stocks * Samples.STOCK_MEASURES + flows * Samples.FLOW_MEASURES) * width];
        interval = new double[width];
    }

    void begin() {
        clearInterval();
        Arrays.fill(countedToDay, 0);
        Arrays.fill(whole, 0);
    }

    /** Counts what a steady flow wanted from the last count up to the day before {@code day}. */
    void count(Rates rates, int flow, int day, int fromDraw, int toDraw) {
        for (int k = flow * width + fromDraw; k < flow * width + toDraw; k++) {
            double since = countedToDay[k];
            double days = Math.max(0, day - since);
            // The days since … day − 1 add up to days · (since + day − 1) / 2.
            wantedRounds[k] += days * (rates.level[k] + rates.slope[k] * (0.5 * (since + day - 1)));
            countedToDay[k] = Math.max(since, day);
        }
    }

    /** Writes the interval's measures of all draws, and on the last one the whole period's. */
    void record(Block block, Samples samples, int interval, int firstDraw) {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            int at = flow * width;
            write(wantedRounds, at, samples.ofFlow(flow, Samples.WANTED, interval), firstDraw, block.draws());
            amountOf(flow, block);
            write(this.interval, 0, samples.ofFlow(flow, Samples.AMOUNT, interval), firstDraw, block.draws());
        }
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            recordStock(block, samples, stock, interval, firstDraw);
        }
        addToWhole(samples, interval, firstDraw, block.draws());
        if (interval == samples.intervals() - 1) {
            recordWhole(block, samples, firstDraw);
        }
        clearInterval();
    }

    private void recordStock(Block block, Samples samples, int stock, int interval, int firstDraw) {
        int draws = block.draws();
        write(block.stockRounds, stock * width, samples.ofStock(stock, Samples.STOCK, interval), firstDraw, draws);
        write(lostRounds, stock * width, samples.ofStock(stock, Samples.LOST, interval), firstDraw, draws);
        write(unmetRounds, stock * width, samples.ofStock(stock, Samples.SHORTFALL, interval), firstDraw, draws);
        double[] supply = samples.ofStock(stock, Samples.SUPPLY, interval);
        double[] demand = samples.ofStock(stock, Samples.DEMAND, interval);
        Arrays.fill(supply, firstDraw, firstDraw + draws, 0);
        Arrays.fill(demand, firstDraw, firstDraw + draws, 0);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            if (model.flows().get(flow).fills() == stock) {
                add(samples.ofFlow(flow, Samples.AMOUNT, interval), supply, firstDraw, draws);
            }
            if (model.flows().get(flow).drawsOn() == stock) {
                add(samples.ofFlow(flow, Samples.WANTED, interval), demand, firstDraw, draws);
            }
        }
        double[] met = samples.ofStock(stock, Samples.MET, interval);
        double[] gap = samples.ofStock(stock, Samples.GAP, interval);
        double[] shortfall = samples.ofStock(stock, Samples.SHORTFALL, interval);
        for (int draw = firstDraw; draw < firstDraw + draws; draw++) {
            // Demand less shortfall would carry the rounding of demand, which can dwarf what is met.
            boolean isMetInFull = shortfall[draw] == 0;
            met[draw] = isMetInFull ? demand[draw] : metRounds[stock * width + draw - firstDraw];
            gap[draw] = demand[draw] - supply[draw];
        }
    }

    private void amountOf(int flow, Block block) {
        FlowPlan plan = model.flows().get(flow);
        int at = flow * width;
        int draws = block.draws();
        if (plan.arrivesLater()) {
            System.arraycopy(arrivedRounds, at, interval, 0, draws);
        } else if (plan.drawsOn() >= 0) {
            double[] refused = block.isOnlyOutflow(flow) ? unmetRounds : refusedRounds;
            int from = block.isOnlyOutflow(flow) ? plan.drawsOn() * width : at;
            for (int draw = 0; draw < draws; draw++) {
                interval[draw] = wantedRounds[at + draw] - refused[from + draw];
            }
        } else {
            block.takeUsable(flow, wantedRounds, interval);
        }
    }

    private void addToWhole(Samples samples, int interval, int firstDraw, int draws) {
        int stocks = model.stocks().size();
        for (int row = 0; row < whole.length / width; row++) {
            boolean isStock = row < stocks * Samples.STOCK_MEASURES;
            int flowRow = row - stocks * Samples.STOCK_MEASURES;
            double[] source = isStock
                    ? samples.ofStock(row / Samples.STOCK_MEASURES, row % Samples.STOCK_MEASURES, interval)
                    : samples.ofFlow(flowRow / Samples.FLOW_MEASURES, flowRow % Samples.FLOW_MEASURES, interval);
            for (int draw = 0; draw < draws; draw++) {
                whole[row * width + draw] += source[firstDraw + draw];
            }
        }
    }

    private void recordWhole(Block block, Samples samples, int firstDraw) {
        int stocks = model.stocks().size();
        int last = samples.intervals();
        int draws = block.draws();
        for (int stock = 0; stock < stocks; stock++) {
            write(block.stockRounds, stock * width, samples.ofStock(stock, Samples.STOCK, last), firstDraw, draws);
            for (int measure = Samples.SUPPLY; measure <= Samples.LOST; measure++) {
                int row = stock * Samples.STOCK_MEASURES + measure;
                write(whole, row * width, samples.ofStock(stock, measure, last), firstDraw, draws);
            }
        }
        for (int flow = 0; flow < model.flows().size(); flow++) {
            for (int measure = Samples.WANTED; measure <= Samples.AMOUNT; measure++) {
                int row = stocks * Samples.STOCK_MEASURES + flow * Samples.FLOW_MEASURES + measure;
                write(whole, row * width, samples.ofFlow(flow, measure, last), firstDraw, draws);
            }
        }
    }

    private void clearInterval() {
        Arrays.fill(wantedRounds, 0);
        Arrays.fill(arrivedRounds, 0);
        Arrays.fill(refusedRounds, 0);
        Arrays.fill(unmetRounds, 0);
        Arrays.fill(metRounds, 0);
        Arrays.fill(lostRounds, 0);
    }

    private static void write(double[] source, int from, double[] target, int firstDraw, int draws) {
        System.arraycopy(source, from, target, firstDraw, draws);
    }

    private static void add(double[] source, double[] target, int firstDraw, int draws) {
        for (int draw = firstDraw; draw < firstDraw + draws; draw++) {
            target[draw] += source[draw];
        }
    }
}
