package io.github.shellgap.read;

import io.github.shellgap.quantity.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters a formula uses. */
final class Names {
    private Names() {}

    /** Returns their names, in the order of the formula. */
    static Set<String> of(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    private static boolean collect(Expression expression, Set<String> names) {
        return expression.match(
                literal -> true,
                name -> names.add(name.name()),
                negation -> collect(negation.operand(), names),
                binary -> collectAll(List.of(binary.left(), binary.right()), names),
                extreme -> collectAll(extreme.operands(), names));
    }

    private static boolean collectAll(List<Expression> operands, Set<String> names) {
        for (Expression operand : operands) {
            collect(operand, names);
        }
        return true;
    }
}
