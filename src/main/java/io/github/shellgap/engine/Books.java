package io.github.shellgap.engine;

/** What a block has counted since the interval began, and since the period began. */
final class Books {
    /**
     * Share of demand under which what was met is not told from demand less shortfall, whose rounding would show, but
     * from what is missing in the stock.
     */
    private static final double DWARFED_SHARE = 0.01;

    private final Model model;
    private final Network network;

    /** Rounds wanted in this interval; {@code [flow][draw]}. */
    final double[][] wantedRounds;

    /** Usable rounds that arrived in this interval on another day than they were sent; {@code [flow][draw]}. */
    final double[][] arrivedRounds;

    /** Rounds wanted and not got in this interval; {@code [flow][draw]}; of the flows that share a stockpile. */
    final double[][] refusedRounds;

    /** Rounds wanted and not got in this interval, 0 unless any were; {@code [stock][draw]}. */
    final double[][] unmetRounds;

    /** Rounds destroyed and spoiled in this interval; {@code [stock][draw]}. */
    final double[][] lostRounds;

    /** Rounds in stock when the interval began; {@code [stock][draw]}. */
    private final double[][] startRounds;

    /** Day from which a steady flow's wanted rounds are still to be counted; {@code [flow][draw]}. */
    private final double[][] countedToDay;

    private final Tally interval;
    private final Tally whole;

    Books(Model model, Network network, int width) {
        this.model = model;
        this.network = network;
        int flows = model.flows().size();
        int stocks = model.stocks().size();
        interval = new Tally(model, width);
        whole = new Tally(model, width);
        wantedRounds = new double[flows][];
        arrivedRounds = new double[flows][];
        refusedRounds = new double[flows][width];
        unmetRounds = new double[stocks][];
        lostRounds = new double[stocks][];
        startRounds = new double[stocks][width];
        countedToDay = new double[flows][width];
        for (int flow = 0; flow < flows; flow++) {
            wantedRounds[flow] = interval.ofFlow(flow, Samples.WANTED);
            arrivedRounds[flow] = interval.ofFlow(flow, Samples.AMOUNT);
        }
        for (int stock = 0; stock < stocks; stock++) {
            unmetRounds[stock] = interval.ofStock(stock, Samples.SHORTFALL);
            lostRounds[stock] = interval.ofStock(stock, Samples.LOST);
        }
    }

    void begin(Block block) {
        whole.begin(block.draws());
        Rows.fill(countedToDay, 0);
        beginInterval(block);
    }

    private void beginInterval(Block block) {
        interval.begin(block.draws());
        Rows.fill(refusedRounds, 0);
        for (int stock = 0; stock < startRounds.length; stock++) {
            Rows.copy(block.stockRounds[stock], startRounds[stock], block.draws());
        }
    }

    /** Returns what was counted since the period began. */
    Tally whole() {
        return whole;
    }

    /** Counts what a steady flow wanted from the last count up to the day before {@code day}. */
    void count(Rates rates, int flow, int day, int fromDraw, int toDraw) {
        double[] level = rates.level[flow];
        double[] slope = rates.slope[flow];
        double[] wanted = wantedRounds[flow];
        double[] countedTo = countedToDay[flow];
        for (int draw = fromDraw; draw < toDraw; draw++) {
            double since = countedTo[draw];
            double days = Math.max(0, day - since);
            // The days since … day − 1 add up to days · (since + day − 1) / 2.
            wanted[draw] += days * (level[draw] + slope[draw] * (0.5 * (since + day - 1)));
            countedTo[draw] = Math.max(since, day);
        }
    }

    /** Returns the measures of the interval that ends, and adds them to the whole. */
    Tally endInterval(Block block) {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() < 0 && !plan.arrivesLater()) {
                block.takeUsable(flow, wantedRounds[flow], interval.ofFlow(flow, Samples.AMOUNT));
            }
        }
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            writeStock(block, stock);
            for (int flow : network.outflows[stock]) {
                if (!network.isTransfer[flow]) {
                    writeOutflow(flow, stock);
                }
            }
        }
        whole.add(interval);
        return interval;
    }

    /** Begins the next interval, once what the last one came to has been taken. */
    void nextInterval(Block block) {
        beginInterval(block);
    }

    /** Writes what a flow that only empties a stockpile took. */
    private void writeOutflow(int flow, int stock) {
        double[] amount = interval.ofFlow(flow, Samples.AMOUNT);
        if (network.hasOneOutflow(stock)) {
            Rows.copy(interval.ofStock(stock, Samples.MET), amount, interval.draws());
        } else {
            Rows.copy(wantedRounds[flow], amount, interval.draws());
            Rows.subtract(refusedRounds[flow], amount, interval.draws());
        }
    }

    private void writeStock(Block block, int stock) {
        int draws = interval.draws();
        Rows.copy(block.stockRounds[stock], interval.ofStock(stock, Samples.STOCK), draws);
        double[] supply = interval.ofStock(stock, Samples.SUPPLY);
        double[] demand = interval.ofStock(stock, Samples.DEMAND);
        for (int flow : network.inflows[stock]) {
            Rows.add(interval.ofFlow(flow, Samples.AMOUNT), supply, draws);
        }
        for (int flow : network.outflows[stock]) {
            Rows.add(interval.ofFlow(flow, Samples.WANTED), demand, draws);
        }
        Rows.addDifference(demand, supply, interval.ofStock(stock, Samples.GAP), draws);
        writeMet(block, stock);
    }

    private void writeMet(Block block, int stock) {
        double[] met = interval.ofStock(stock, Samples.MET);
        double[] demand = interval.ofStock(stock, Samples.DEMAND);
        double[] supply = interval.ofStock(stock, Samples.SUPPLY);
        double[] unmet = unmetRounds[stock];
        Rows.addDifference(demand, unmet, met, interval.draws());
        for (int draw = 0; draw < interval.draws(); draw++) {
            if (met[draw] < demand[draw] * DWARFED_SHARE) {
                double left = block.stockRounds[stock][draw] + lostRounds[stock][draw];
                met[draw] = Math.max(0, startRounds[stock][draw] + supply[draw] - left);
            }
        }
    }
}
