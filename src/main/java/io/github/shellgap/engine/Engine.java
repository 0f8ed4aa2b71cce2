package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import java.util.List;

/**
 * Runs a block of draws through the days of the period.
 *
 * <p>Bodies of inner loops are small, so that the compiler turns each into vector instructions; {@code Math.min} and
 * {@code Math.max} are, conditional expressions are not.
 */
public final class Engine {
    private final Block block;
    private final Model model;
    private final int width;
    private final double[] rows;

    /** Rounds wanted today by flows that need a row of their own; {@code [flow * width + draw]}. */
    private final double[] wantRounds;

    private final SteadyRates inflows;
    private final Outflows outflows;
    private final double[] arrivals;
    private final int[] lossDay;
    private int draws;

    /** Makes an engine for blocks of this shape; it is used by one thread at a time. */
    public Engine(Block block) {
        this.block = block;
        model = block.model;
        width = block.width();
        rows = block.rows();
        wantRounds = new double[model.flows().size() * width];
        inflows = SteadyRates.ofInflows(block);
        outflows = new Outflows(block, wantRounds);
        arrivals = new double[width];
        lossDay = new int[model.losses().size()];
    }

    /**
     * Runs the block's draws through the period and writes what they came to.
     *
     * @param draws how many of the block's draws are filled
     * @param cut how results are cut by time
     * @param samples where to write
     * @param firstDraw the slot of the block's first draw
     * @return the worst residual of the mass balance of any draw and stockpile, relative to its largest term
     */
    public double run(int draws, Cut cut, Samples samples, int firstDraw) {
        this.draws = draws;
        block.begin(draws);
        int preroll = block.prerollDays(draws);
        beginRates(preroll);
        int interval = 0;
        for (int day = -preroll; day < model.days(); day++) {
            changeRates(day);
            send(day);
            if (day < 0) {
                continue;
            }
            destroy(day);
            receive(day);
            outflows.meetDemand(day);
            spoil(day);
            if (day == cut.lastDayOf(interval)) {
                countSteadyFlows(day + 1);
                outflows.lookForDrawsNeverShort();
                block.books.record(block, samples, interval, firstDraw);
                interval++;
            }
        }
        return close(samples, firstDraw);
    }

    private void beginRates(int preroll) {
        inflows.begin(draws);
        outflows.begin(draws);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            boolean isEarly = model.flows().get(flow).sendsBeforePeriod();
            block.rates.begin(flow, isEarly ? -preroll : 0, draws);
        }
        for (int loss = 0; loss < lossDay.length; loss++) {
            lossDay[loss] = firstLossAfter(loss, -1);
        }
    }

    private void changeRates(int day) {
        Rates rates = block.rates;
        List<FlowPlan> flows = model.flows();
        for (int flow = 0; flow < flows.size(); flow++) {
            if (rates.allChange(flow, day)) {
                countSteady(flow, day, 0, draws);
                rates.changeAll(flow, day);
                combine(flows.get(flow), 0, draws);
                continue;
            }
            for (int draw = rates.takeChanging(flow, day); draw >= 0; draw = rates.takeChanging(flow, day)) {
                countSteady(flow, day, draw, draw + 1);
                rates.change(flow, draw, day);
                combine(flows.get(flow), draw, draw + 1);
            }
        }
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
            inflows.combine(changed.fills(), fromDraw, toDraw);
        }
        if (changed.drawsOn() >= 0) {
            outflows.combine(changed.drawsOn(), fromDraw, toDraw);
        }
    }

    /** Works out today's rows of the flows that need one, and puts imports on the way. */
    private void send(int day) {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if ((plan.isSteady() && !plan.arrivesLater()) || (day < 0 && !plan.sendsBeforePeriod())) {
                continue;
            }
            boolean isIdle = block.rates.isIdle(flow);
            if (!isIdle || plan.drawsOn() >= 0) {
                want(flow, plan.rate(), day);
            }
            if (!isIdle && !plan.isSteady() && day >= 0) {
                Rows.add(wantRounds, flow * width, block.books.wantedRounds, flow * width, draws);
            }
            if (plan.sendsBeforePeriod()) {
                if (isIdle) {
                    block.transit.sendNothing(flow, day);
                } else {
                    block.transit.send(flow, day, wantRounds, flow * width);
                }
            }
        }
    }

    private void want(int flow, RatePlan plan, int day) {
        Rates rates = block.rates;
        int at = flow * width;
        for (int k = at; k < at + draws; k++) {
            wantRounds[k] = rates.level[k] + rates.slope[k] * day;
        }
        if (model.flows().get(flow).isCurved()) {
            for (int k = at; k < at + draws; k++) {
                double u = rates.easeStart[k] + rates.easeStep[k] * day;
                wantRounds[k] += rates.easeSize[k] * (u * u * (3 - 2 * u));
            }
        }
        if (plan.noiseIndex() >= 0) {
            block.noise(plan.noiseIndex()).multiply(day, wantRounds, at, draws);
        }
    }

    private void destroy(int day) {
        for (int loss = 0; loss < lossDay.length; loss++) {
            if (lossDay[loss] == day) {
                apply(model.losses().get(loss), day);
                lossDay[loss] = firstLossAfter(loss, day);
            }
        }
    }

    private void apply(LossPlan plan, int day) {
        double[] stock = block.stockRounds;
        double[] lost = block.books.lostRounds;
        int at = plan.stock() * width;
        int amount = plan.lossRow() * width;
        for (int draw = 0; draw < draws; draw++) {
            if (plan.on().of(rows, width, draw) == day) {
                double loss = rows[amount + draw];
                double destroyed = plan.isShare() ? stock[at + draw] * loss : Math.min(stock[at + draw], loss);
                stock[at + draw] -= destroyed;
                lost[at + draw] += destroyed;
            }
        }
    }

    private int firstLossAfter(int loss, int day) {
        Day on = model.losses().get(loss).on();
        if (on.row() < 0) {
            return on.day() > day ? on.day() : Day.NEVER_ENDS;
        }
        int next = Day.NEVER_ENDS;
        for (int draw = 0; draw < draws; draw++) {
            int candidate = on.of(rows, width, draw);
            if (candidate > day && candidate < next) {
                next = candidate;
            }
        }
        return next;
    }

    /** Inflows land before outflows, so rounds delivered on a day can be fired that day. */
    private void receive(int day) {
        double[] stockRounds = block.stockRounds;
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            inflows.add(stock, day, stockRounds, stock * width);
        }
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.arrivesLater()) {
                if (!block.transit.arrive(flow, day, arrivals)) {
                    continue;
                }
                Rows.add(arrivals, 0, block.books.arrivedRounds, flow * width, draws);
                Rows.add(arrivals, 0, stockRounds, plan.fills() * width, draws);
            } else if (plan.fills() >= 0 && !plan.isSteady() && !block.rates.isIdle(flow)) {
                block.takeUsable(flow, wantRounds, arrivals);
                Rows.add(arrivals, 0, stockRounds, plan.fills() * width, draws);
            }
        }
    }

    /** Spoils what is left, and keeps the least stock at the end of any day. */
    private void spoil(int day) {
        double[] stock = block.stockRounds;
        double[] minimum = block.minimumRounds;
        double[] kept = model.calendar().daysInYear(day) == 365 ? block.keptIn365 : block.keptIn366;
        double[] lost = block.books.lostRounds;
        for (int index = 0; index < model.stocks().size(); index++) {
            int at = index * width;
            if (block.spoils[index]) {
                for (int k = at; k < at + draws; k++) {
                    double remains = stock[k] * kept[k];
                    lost[k] += stock[k] - remains;
                    stock[k] = remains;
                    minimum[k] = Math.min(minimum[k], remains);
                }
            } else {
                for (int k = at; k < at + draws; k++) {
                    minimum[k] = Math.min(minimum[k], stock[k]);
                }
            }
        }
    }

    private double close(Samples samples, int firstDraw) {
        double worst = 0;
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            int at = stock * width;
            double[] initial = samples.initialOf(stock);
            System.arraycopy(rows, model.stocks().get(stock).initialRow() * width, initial, firstDraw, draws);
            double[] reserve = samples.reserveOf(stock);
            System.arraycopy(rows, model.stocks().get(stock).reserveRow() * width, reserve, firstDraw, draws);
            System.arraycopy(block.minimumRounds, at, samples.minimumOf(stock), firstDraw, draws);
            outflows.writeShortages(stock, samples.shortageDayOf(stock), firstDraw);
            int whole = samples.intervals();
            double[] finalRounds = samples.ofStock(stock, Samples.STOCK, whole);
            double[] supply = samples.ofStock(stock, Samples.SUPPLY, whole);
            double[] met = samples.ofStock(stock, Samples.MET, whole);
            double[] lost = samples.ofStock(stock, Samples.LOST, whole);
            for (int draw = firstDraw; draw < firstDraw + draws; draw++) {
                double in = Math.max(initial[draw], supply[draw]);
                double out = Math.max(Math.max(met[draw], lost[draw]), finalRounds[draw]);
                double residual = initial[draw] + supply[draw] - met[draw] - lost[draw] - finalRounds[draw];
                double largest = Math.max(Math.max(in, out), Double.MIN_NORMAL);
                // A NaN anywhere must show as a defect: the comparison is written so that it does not pass.
                double relative = Math.abs(residual) / largest;
                worst = relative <= worst ? worst : relative;
            }
        }
        return worst;
    }
}
