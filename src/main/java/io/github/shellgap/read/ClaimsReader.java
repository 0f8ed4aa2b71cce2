package io.github.shellgap.read;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Reads rival claims. */
final class ClaimsReader {
    private final Scope scope;
    private final InputReader inputs;

    ClaimsReader(Scope scope, InputReader inputs) {
        this.scope = scope;
        this.inputs = inputs;
    }

    Input read(Node node, String path, Kind kind, Provenance provenance) {
        if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
            scope.error(
                    node.span(),
                    "E0202",
                    "'claims' takes a list of claims",
                    "write claims: [ { value: " + kind.example() + ", source: a }, … ]",
                    path);
            return inputs.broken(path, kind, provenance);
        }
        List<Amount.Claim> claims = new ArrayList<>();
        for (int k = 0; k < list.items().size(); k++) {
            claims.add(claim(list.items().get(k), path + ".claims." + k, kind));
        }
        Unit unit = claims.get(0).input().unit();
        for (Amount.Claim claim : claims) {
            Unit other = claim.input().unit();
            if (other.timePower() != unit.timePower()) {
                scope.error(
                        node.span(),
                        "E0214",
                        "'claims' rival over one quantity, but one is " + unit.words() + " and another "
                                + other.words(),
                        "give each claim the same kind of unit",
                        path);
                return inputs.broken(path, kind, provenance);
            }
            if (other.clock() != unit.clock()) {
                unit = Unit.of(unit.timePower(), Clock.DAY);
            }
        }
        return new Input(path, new Amount.Rivals(claims), unit, provenance, written(claims));
    }

    private Amount.Claim claim(Node node, String path, Kind kind) {
        if (!(node instanceof Node.Mapping map) || !map.entries().containsKey("weight")) {
            return new Amount.Claim(inputs.read(node, path, kind, Provenance.NONE), 1);
        }
        Node.Entry weight = map.entries().get("weight");
        java.util.Map<String, Node.Entry> rest = new java.util.LinkedHashMap<>(map.entries());
        rest.remove("weight");
        Input input = inputs.read(new Node.Mapping(rest, map.span()), path, kind, Provenance.NONE);
        return new Amount.Claim(input, weight == null ? 1 : weightOf(weight.value(), path + ".weight"));
    }

    private double weightOf(Node node, String path) {
        Quantity weight = node instanceof Node.Scalar scalar && !scalar.isNull()
                ? new Formulas(scope).certain(scalar, 0, scalar.text(), path, Kind.FACTOR)
                : Quantity.plain(0);
        if (weight == null || weight.amount() > 0) {
            return weight == null ? 1 : weight.amount();
        }
        scope.error(node.span(), "E0216", "'weight' must be a number above 0", "write weight: 2", path);
        return 1;
    }

    private static String written(List<Amount.Claim> claims) {
        StringBuilder text = new StringBuilder();
        for (Amount.Claim claim : claims) {
            text.append(text.isEmpty() ? "" : " or ").append(claim.input().written());
        }
        return text.toString();
    }
}
