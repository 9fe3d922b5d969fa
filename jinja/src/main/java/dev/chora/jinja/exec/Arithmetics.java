package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Expr.Operator;
import dev.chora.jinja.ast.Expr.UnaryOperator;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic operators, under the limits of the rendering. */
public final class Arithmetics {
    private Arithmetics() {}

    public static ExprNode binary(Position at, Operator operator, ExprNode left, ExprNode right) {
        return new Binary(at, operator, left, right);
    }

    public static ExprNode unary(Position at, UnaryOperator operator, ExprNode operand) {
        return new Unary(at, operator, operand);
    }

    private static final class Binary extends LocatedExpr {
        private final Operator operator;
        private final ExprNode left;
        private final ExprNode right;

        Binary(Position at, Operator operator, ExprNode left, ExprNode right) {
            super(at);
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = right.evaluate(frame);
            try {
                return apply(frame.context.rendering(), a, b);
            } catch (TemplateException e) {
                throw located(e);
            }
        }

        private @Nullable Object apply(Rendering rendering, @Nullable Object a, @Nullable Object b) {
            switch (operator) {
                case ADD -> {
                    if (a instanceof Long x && b instanceof Long y) {
                        long sum = x + y;
                        return ((x ^ sum) & (y ^ sum)) < 0 ? Arithmetic.add(a, b) : (Object) sum;
                    }
                    guardSum(rendering, a, b);
                    Object sum = Arithmetic.add(a, b);
                    rendering.made(sum);
                    return sum;
                }
                case SUBTRACT -> {
                    return Arithmetic.subtract(a, b);
                }
                case MULTIPLY -> {
                    Object product = Arithmetic.multiply(a, b, rendering.limits());
                    rendering.made(product);
                    return product;
                }
                case DIVIDE -> {
                    return Arithmetic.divide(a, b);
                }
                case FLOOR_DIVIDE -> {
                    rendering.made(a);
                    return Arithmetic.floorDivide(a, b);
                }
                case MODULO -> {
                    Object rest = Arithmetic.modulo(a, b, rendering.limits());
                    rendering.made(rest);
                    return rest;
                }
                default -> {
                    Object power = Arithmetic.power(a, b, rendering.limits());
                    rendering.made(power);
                    return power;
                }
            }
        }

        private static void guardSum(Rendering rendering, @Nullable Object a, @Nullable Object b) {
            long length = size(a) + size(b);
            if (length > 64) {
                Guard.length(length, rendering.limits());
            }
        }

        private static long size(@Nullable Object value) {
            if (value instanceof String string) {
                return string.length();
            }
            return value instanceof List<?> list ? list.size() : 0;
        }
    }

    private static final class Unary extends LocatedExpr {
        private final UnaryOperator operator;
        private final ExprNode operand;

        Unary(Position at, UnaryOperator operator, ExprNode operand) {
            super(at);
            this.operator = operator;
            this.operand = operand;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object value = operand.evaluate(frame);
            try {
                return switch (operator) {
                    case NOT -> !Py.truth(value);
                    case NEGATE -> Arithmetic.negate(value);
                    case POSITIVE -> Arithmetic.positive(value);
                };
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }
}
