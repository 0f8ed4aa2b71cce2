package io.github.shellgap.read;

import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityParser;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Warns where numbers that count different things meet in one balance. */
final class CountsCheck {
    private final Scope scope;
    private final Map<String, Input> parameters = new TreeMap<>();

    /** Whether there is nothing to find in formulas; as a rule there is not, and looking takes long. */
    private boolean areParametersAlike;

    CountsCheck(Scope scope) {
        this.scope = scope;
        scope.parameters.all().forEach(parameter -> parameters.put(parameter.name(), parameter.input()));
    }

    void check(List<Stockpile> stockpiles, List<Flow> flows) {
        for (Stockpile stockpile : stockpiles) {
            if (stockpile.counts().isEmpty()) {
                continue;
            }
            areParametersAlike = areAllAlike(parameters.values(), stockpile);
            check(stockpile.initial(), stockpile);
            check(stockpile.reserve(), stockpile);
            for (Flow flow : flows) {
                if (flow.fills().equals(stockpile.id()) || flow.drawsOn().equals(stockpile.id())) {
                    check(flow.rate(), stockpile);
                }
            }
        }
    }

    private static boolean areAllAlike(Collection<Input> inputs, Stockpile stockpile) {
        for (Input input : inputs) {
            if (!isAlikeWithClaims(input, stockpile)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlikeWithClaims(Input input, Stockpile stockpile) {
        return isAlike(input, stockpile)
                && input.amount()
                        .match(
                                certain -> true,
                                formula -> true,
                                spread -> true,
                                rivals -> rivals.claims().stream()
                                        .allMatch(claim -> isAlikeWithClaims(claim.input(), stockpile)));
    }

    private static boolean isAlike(Input input, Stockpile stockpile) {
        String counts = input.provenance().counts();
        return counts.isEmpty() || counts.equals(stockpile.counts());
    }

    private boolean check(Schedule schedule, Stockpile stockpile) {
        return schedule.match(
                constant -> check(constant.rate(), stockpile),
                segments -> segments.segments().stream()
                        .map(segment -> check(segment.amount(), stockpile))
                        .reduce(true, Boolean::logicalAnd),
                points -> points.points().values().stream()
                        .map(point -> check(point, stockpile))
                        .reduce(true, Boolean::logicalAnd),
                table -> true,
                wrapped -> check(wrapped.schedule(), stockpile));
    }

    private boolean check(Input input, Stockpile stockpile) {
        Span at = scope.placeOf(input.path());
        boolean isAlike = isAlike(input, stockpile);
        if (!isAlike && at != null) {
            scope.problems.warning(
                    at,
                    "W0302",
                    input.path() + " counts " + input.provenance().counts() + ", but stockpile '" + stockpile.id()
                            + "' counts " + stockpile.counts(),
                    "published figures for one army and month differ several-fold by what they count",
                    input.path());
        }
        boolean isParameter = input.amount()
                .match(
                        certain -> areParametersAlike || checkTerms(termsOf(input.written()), stockpile),
                        formula -> areParametersAlike || checkTerms(Names.ofTerms(formula.expression()), stockpile),
                        spread -> true,
                        rivals -> rivals.claims().stream()
                                .map(Amount.Claim::input)
                                .map(claim -> check(claim, stockpile))
                                .reduce(true, Boolean::logicalAnd));
        return isAlike && isParameter;
    }

    /** Returns the parameters in a formula whose value is certain; none if it is no formula. */
    private static Set<String> termsOf(String written) {
        try {
            return Names.ofTerms(QuantityParser.parse(written));
        } catch (QuantityException e) {
            return Set.of();
        }
    }

    private boolean checkTerms(Set<String> names, Stockpile stockpile) {
        boolean areAlike = true;
        for (String name : names) {
            areAlike &= checkParameter(name, stockpile);
        }
        return areAlike;
    }

    private boolean checkParameter(String name, Stockpile stockpile) {
        Input input = parameters.get(name);
        return input == null || input.unit().timePower() > 0 || check(input, stockpile);
    }
}
