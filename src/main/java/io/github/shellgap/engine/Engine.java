package io.github.shellgap.engine;

/**
 * Runs a block of draws through the days of the period.
 *
 * <p>Bodies of inner loops are small, so that the compiler turns each into vector instructions; {@code Math.min} and
 * {@code Math.max} are, conditional expressions are not.
 */
public final class Engine {
    private final Block block;
    private final Model model;
    private final Network network;

    /** Rounds wanted today by flows that need a row; {@code [flow][draw]}: their own rows, or their levels. */
    private final double[][] wantRounds;

    /** Rows for what flows want that is not the same from day to day; {@code [flow][draw]}. */
    private final double[][] ownRounds;

    private final SteadyRates inflows;
    private final Outflows outflows;
    private final LeastStock least;
    private final Losses losses;
    private final Lifetime lifetime;

    /** Usable rounds of one flow that arrive on the day they are sent; {@code [draw]}. */
    private final double[] arrivals;

    /** Whether nothing that touches a stockpile differs from yesterday; {@code [stock]}. */
    private final boolean[] isStill;

    /** Share that remains after a day of the present year; {@code [stock][draw]}. */
    private double[][] kept;

    /** Last day of the years on which that holds. */
    private int lastDayOfYear;

    private int draws;
    private int nextDay;

    /** Makes an engine for blocks of this shape; it is used by one thread at a time. */
    public Engine(Block block) {
        this.block = block;
        model = block.model;
        network = block.network;
        int width = block.width();
        int stocks = model.stocks().size();
        ownRounds = new double[model.flows().size()][width];
        wantRounds = ownRounds.clone();
        inflows = SteadyRates.ofInflows(block);
        outflows = new Outflows(block, wantRounds);
        least = new LeastStock(stocks, width, block.stockRounds);
        lifetime = new Lifetime(block.books.whole(), block, least.rounds, outflows.shortages().firstDay);
        arrivals = new double[width];
        isStill = new boolean[stocks];
        losses = new Losses(block, least, outflows, isStill);
        kept = block.keptIn365;
    }

    /**
     * Runs the block's draws through the period.
     *
     * @param draws how many of the block's draws are filled
     * @param cut how results are cut by time
     * @param collector takes what they come to
     * @param firstDraw number of the block's first draw
     * @return the worst residual of the mass balance of any draw and stockpile, relative to its largest term
     */
    public double run(int draws, Cut cut, Collector collector, int firstDraw) {
        begin(draws);
        advance(cut, 0, cut.intervals(), collector, firstDraw);
        return worstResidual();
    }

    /**
     * Runs the draws through some intervals, from where they stand.
     *
     * @param cut how results are cut by time
     * @param from the first interval, the one that the draws stand before
     * @param to the interval after the last; what the period came to is handed over if it ends there
     * @param collector takes what they come to
     * @param firstDraw number of the block's first draw
     */
    public void advance(Cut cut, int from, int to, Collector collector, int firstDraw) {
        for (int interval = from; interval < to; interval++) {
            advance(cut.lastDayOf(interval));
            collector.interval(interval, endInterval(), firstDraw);
            beginInterval();
        }
        if (to == cut.intervals()) {
            collector.period(lifetime, firstDraw);
        }
    }

    /** Lets the block's draws rest where they stand, between two intervals, so that others can be run. */
    public void pause(PackedRows packed) {
        packed.begin(draws);
        handOver(packed);
    }

    /** Goes on with draws of this model where they were paused. */
    public void resume(PackedRows packed) {
        packed.read();
        handOver(packed);
        block.books.nextInterval(block);
    }

    private void handOver(PackedRows packed) {
        draws = packed.draws();
        nextDay = packed.whole(nextDay);
        lastDayOfYear = packed.whole(lastDayOfYear);
        kept = keptOn(lastDayOfYear);
        losses.handOver(packed);
        block.handOver(packed);
        block.rates.handOver(packed, nextDay);
        block.transit.handOver(packed, nextDay);
        block.books.handOver(packed);
        inflows.handOver(packed);
        outflows.handOver(packed);
        least.handOver(packed);
        lifetime.handOver(packed);
    }

    /** Puts the block's first {@code draws} draws at the beginning of the period. */
    public void begin(int draws) {
        this.draws = draws;
        block.begin(draws);
        lifetime.begin(block);
        least.begin(draws);
        lastDayOfYear = -1;
        int preroll = block.prerollDays(draws);
        beginRates(preroll);
        for (nextDay = -preroll; nextDay < 0; nextDay++) {
            changeRates(nextDay);
            send(nextDay);
        }
    }

    /** Runs the days up to and including {@code lastDay}. */
    public void advance(int lastDay) {
        for (; nextDay <= lastDay; nextDay++) {
            changeRates(nextDay);
            send(nextDay);
            noteStillness(nextDay);
            losses.destroy(nextDay);
            receive(nextDay);
            outflows.meetDemand(nextDay);
            spoil();
        }
    }

    /** Returns what the days since the last interval came to. */
    public Tally endInterval() {
        countSteadyFlows(nextDay);
        outflows.shortages().endInterval();
        if (nextDay == model.days()) {
            for (int stock = 0; stock < isStill.length; stock++) {
                least.look(stock);
            }
        }
        Tally tally = block.books.endInterval(block);
        if (nextDay == model.days()) {
            block.books.endPeriod(block);
        }
        return tally;
    }

    /** Begins the next interval, once what {@link #endInterval} has returned is taken. */
    public void beginInterval() {
        block.books.nextInterval(block);
    }

    /** Returns what the whole period came to, after its last interval has ended. */
    public Lifetime lifetime() {
        return lifetime;
    }

    /**
     * Returns the worst residual of the mass balance of any draw and stockpile, relative to its largest term, after the
     * last interval has ended.
     */
    public double worstResidual() {
        return lifetime.worstResidual();
    }

    private void beginRates(int preroll) {
        inflows.begin(draws);
        outflows.begin(draws);
        block.rates.begin(preroll);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            boolean isEarly = model.flows().get(flow).sendsBeforePeriod();
            block.rates.begin(flow, isEarly ? -preroll : 0, draws);
        }
        losses.begin(draws);
    }

    private void changeRates(int day) {
        if (!block.rates.isChangeDay(day)) {
            return;
        }
        for (int flow = 0; flow < model.flows().size(); flow++) {
            if (block.rates.allChange(flow, day)) {
                countSteady(flow, day, 0, draws);
                block.rates.changeAll(flow, day);
                combine(model.flows().get(flow), 0, draws);
            } else {
                changeSome(flow, day);
            }
        }
    }

    /** Changes a flow in the draws in which it changes today. */
    private void changeSome(int flow, int day) {
        Rates rates = block.rates;
        // Many draws are combined with all others at once.
        boolean isMany = rates.countChanging(flow, day) > draws / 8;
        for (int draw = rates.takeChanging(flow, day); draw >= 0; draw = rates.takeChanging(flow, day)) {
            countSteady(flow, day, draw, draw + 1);
            rates.change(flow, draw, day);
            if (!isMany) {
                combine(model.flows().get(flow), draw, draw + 1);
            }
        }
        if (isMany) {
            combine(model.flows().get(flow), 0, draws);
        }
    }

    /** Finds the stockpiles for which today is as yesterday, and looks at the others before anything moves. */
    private void noteStillness(int day) {
        boolean isYearsFirst = day > lastDayOfYear;
        if (isYearsFirst) {
            lastDayOfYear = model.calendar().lastDayOfSameLength(day);
            kept = keptOn(day);
        }
        for (int stock = 0; stock < isStill.length; stock++) {
            boolean still = day > 0 && inflows.isLevel(stock) && outflows.isStill(stock);
            // Rounding spares the order of two stocks only where no cover divides them.
            still &= !block.coversDays[stock];
            for (int flow : network.delayedInflows[stock]) {
                still &= block.transit.isEmpty(flow, day);
            }
            for (int flow : network.unsteadyInflows[stock]) {
                still &= block.rates.isIdle(flow);
            }
            isStill[stock] = still;
            if (!still || isYearsFirst) {
                least.look(stock);
            }
        }
    }

    private double[][] keptOn(int day) {
        return model.calendar().daysInYear(day) == 365 ? block.keptIn365 : block.keptIn366;
    }

    private void countSteadyFlows(int day) {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            countSteady(flow, day, 0, draws);
        }
    }

    private void countSteady(int flow, int day, int fromDraw, int toDraw) {
        if (model.flows().get(flow).isSteady() && day > 0) {
            block.books.count(block.rates, flow, day, fromDraw, toDraw);
        }
    }

    /** Adds up the steady flows again of the stockpiles that a changed flow touches. */
    private void combine(FlowPlan changed, int fromDraw, int toDraw) {
        if (!changed.isSteady()) {
            return;
        }
        if (changed.fills() >= 0 && !changed.arrivesLater()) {
            least.look(changed.fills(), fromDraw, toDraw);
            inflows.combine(changed.fills(), fromDraw, toDraw);
        }
        if (changed.drawsOn() >= 0) {
            least.look(changed.drawsOn(), fromDraw, toDraw);
            outflows.combine(changed.drawsOn(), fromDraw, toDraw);
        }
    }

    /** Works out today's rows of the flows that need one, and puts imports on the way. */
    private void send(int day) {
        for (int flow : network.rowed) {
            FlowPlan plan = model.flows().get(flow);
            if (day < 0 && !plan.sendsBeforePeriod()) {
                continue;
            }
            boolean isIdle = block.rates.isIdle(flow);
            if (!isIdle || plan.drawsOn() >= 0) {
                want(flow, plan, day);
            }
            if (!isIdle && !plan.isSteady() && day >= 0) {
                Rows.add(wantRounds[flow], block.books.wantedRounds[flow], draws);
            }
            if (plan.sendsBeforePeriod()) {
                if (isIdle) {
                    block.transit.sendNothing(flow, day);
                } else {
                    block.transit.send(flow, day, wantRounds[flow]);
                }
            }
        }
    }

    private void want(int flow, FlowPlan plan, int day) {
        int noise = plan.rate().noiseIndex();
        if (block.rates.isLevel(flow) && noise < 0) {
            wantRounds[flow] = block.rates.level[flow];
            return;
        }
        double[] want = ownRounds[flow];
        wantRounds[flow] = want;
        block.rates.writeLine(flow, day, want, draws);
        if (plan.isCurved()) {
            block.rates.addEase(flow, day, want, draws);
        }
        if (noise >= 0) {
            block.noise(noise).multiply(day, want, 0, draws);
        }
    }

    /** Inflows land before outflows, so rounds delivered on a day can be fired that day. */
    private void receive(int day) {
        for (int stock = 0; stock < isStill.length; stock++) {
            double[] stockRounds = block.stockRounds[stock];
            inflows.add(stock, day, stockRounds);
            for (int flow : network.delayedInflows[stock]) {
                if (!block.transit.isEmpty(flow, day)) {
                    block.transit.arrive(flow, day, stockRounds, block.books.arrivedRounds[flow]);
                }
            }
            for (int flow : network.unsteadyInflows[stock]) {
                if (!block.rates.isIdle(flow)) {
                    block.takeUsable(flow, wantRounds[flow], arrivals);
                    Rows.add(arrivals, stockRounds, draws);
                }
            }
        }
    }

    /** Spoils what is left, and ends the day. */
    private void spoil() {
        for (int stock = 0; stock < isStill.length; stock++) {
            if (!block.spoils[stock]) {
                least.endDay(stock, isStill[stock]);
            } else if (isStill[stock]) {
                spoil(block.stockRounds[stock], kept[stock], block.books.lostRounds[stock]);
                least.endDay(stock, true);
            } else {
                spoil(block.stockRounds[stock], kept[stock], block.books.lostRounds[stock], least.rounds[stock]);
            }
        }
    }

    private void spoil(double[] stockRounds, double[] kept, double[] lost) {
        for (int draw = 0; draw < draws; draw++) {
            double remains = stockRounds[draw] * kept[draw];
            lost[draw] += stockRounds[draw] - remains;
            stockRounds[draw] = remains;
        }
    }

    /** Spoils what is left, and looks at how little that is. */
    private void spoil(double[] stockRounds, double[] kept, double[] lost, double[] least) {
        for (int draw = 0; draw < draws; draw++) {
            double remains = stockRounds[draw] * kept[draw];
            lost[draw] += stockRounds[draw] - remains;
            stockRounds[draw] = remains;
            least[draw] = Math.min(least[draw], remains);
        }
    }
}
