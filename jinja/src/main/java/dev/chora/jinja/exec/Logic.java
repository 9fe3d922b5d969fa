package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.ast.Expr.Comparator;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** And, or, not, comparisons and inline conditions. */
public final class Logic {
    private Logic() {}

    public static ExprNode and(Position at, ExprNode left, ExprNode right) {
        return new AndOr(at, left, right, false);
    }

    public static ExprNode or(Position at, ExprNode left, ExprNode right) {
        return new AndOr(at, left, right, true);
    }

    public static ExprNode not(Position at, ExprNode operand) {
        return new Not(at, operand);
    }

    public static ExprNode compare(Position at, ExprNode first, Comparator[] operators, ExprNode[] operands) {
        return new Compare(at, first, operators, operands);
    }

    /**
     * An inline condition.
     *
     * @param missing what the undefined value says when there is no else
     */
    public static ExprNode conditional(
            Position at, ExprNode test, ExprNode then, @Nullable ExprNode otherwise, String missing) {
        return new Conditional(at, test, then, otherwise, missing);
    }

    private static final class AndOr extends LocatedExpr {
        private final ExprNode left;
        private final ExprNode right;
        private final boolean stopAt;

        AndOr(Position at, ExprNode left, ExprNode right, boolean stopAt) {
            super(at);
            this.left = left;
            this.right = right;
            this.stopAt = stopAt;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object value = left.evaluate(frame);
            boolean truth;
            try {
                truth = value instanceof Boolean bool ? bool : Py.truth(value);
            } catch (TemplateException e) {
                throw located(e);
            }
            return truth == stopAt ? value : right.evaluate(frame);
        }

        @Override
        public boolean test(Frame frame) {
            boolean truth;
            try {
                truth = left.test(frame);
            } catch (TemplateException e) {
                throw located(e);
            }
            return truth == stopAt ? stopAt : right.test(frame);
        }
    }

    private static final class Not extends LocatedExpr {
        private final ExprNode operand;

        Not(Position at, ExprNode operand) {
            super(at);
            this.operand = operand;
        }

        @Override
        public Object evaluate(Frame frame) {
            return test(frame);
        }

        @Override
        public boolean test(Frame frame) {
            try {
                return !operand.test(frame);
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class Compare extends LocatedExpr {
        private final ExprNode first;
        private final Comparator[] operators;
        private final ExprNode[] operands;

        Compare(Position at, ExprNode first, Comparator[] operators, ExprNode[] operands) {
            super(at);
            this.first = first;
            this.operators = operators;
            this.operands = operands;
        }

        @Override
        public Object evaluate(Frame frame) {
            return test(frame);
        }

        @Override
        public boolean test(Frame frame) {
            Object left = first.evaluate(frame);
            for (int i = 0; i < operators.length; i++) {
                Object right = operands[i].evaluate(frame);
                try {
                    if (operators[i] == Comparator.IN || operators[i] == Comparator.NOT_IN) {
                        searched(frame, right);
                    }
                    if (!apply(operators[i], left, right)) {
                        return false;
                    }
                } catch (TemplateException e) {
                    throw located(e);
                }
                left = right;
            }
            return true;
        }

        /** Looking through a text or list takes as long as it is. */
        private static void searched(Frame frame, @Nullable Object container) {
            if (container instanceof String || container instanceof List) {
                frame.context.rendering().made(container);
            }
        }

        private static boolean apply(Comparator operator, @Nullable Object left, @Nullable Object right) {
            return switch (operator) {
                case EQUAL ->
                    (left instanceof String a && right instanceof String b)
                            ? a.equals(b)
                            : Py.compare(left, right, Comparison.EQ);
                case NOT_EQUAL -> Py.compare(left, right, Comparison.NE);
                case LESS -> Py.compare(left, right, Comparison.LT);
                case LESS_OR_EQUAL -> Py.compare(left, right, Comparison.LE);
                case GREATER -> Py.compare(left, right, Comparison.GT);
                case GREATER_OR_EQUAL -> Py.compare(left, right, Comparison.GE);
                case IN -> Py.contains(right, left);
                case NOT_IN -> !Py.contains(right, left);
            };
        }
    }

    private static final class Conditional extends LocatedExpr {
        private final ExprNode condition;
        private final ExprNode then;
        private final @Nullable ExprNode otherwise;
        private final String missing;

        Conditional(Position at, ExprNode condition, ExprNode then, @Nullable ExprNode otherwise, String missing) {
            super(at);
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
            this.missing = missing;
        }

        private boolean holds(Frame frame) {
            try {
                return condition.test(frame);
            } catch (TemplateException e) {
                throw located(e);
            }
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            if (holds(frame)) {
                return then.evaluate(frame);
            }
            return otherwise == null ? Undefined.ofHint(UndefinedKind.DEFAULT, missing) : otherwise.evaluate(frame);
        }

        @Override
        public void print(Frame frame, Output out) {
            if (holds(frame)) {
                then.print(frame, out);
            } else if (otherwise != null) {
                otherwise.print(frame, out);
            }
        }
    }
}
