package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. */
public sealed interface Expr extends Node {
    /** The binary operators. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        FLOOR_DIVIDE,
        MODULO,
        POWER,
        AND,
        OR
    }

    /** The unary operators. */
    enum UnaryOperator {
        NOT,
        NEGATE,
        POSITIVE
    }

    /** The comparisons. */
    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        IN,
        NOT_IN
    }

    <R> R accept(ExprVisitor<R> visitor);

    /** A variable that is read. */
    record Name(Position at, String name) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** {@code name.attribute} where a namespace is assigned to; only inside targets while they are parsed. */
    record NamespaceReference(Position at, String name, String attribute) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.namespaceReference(this);
        }
    }

    /** A literal: a string, number, boolean, or null for {@code none}. */
    record Constant(Position at, @Nullable Object value) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** A tuple. */
    record Tuple(Position at, List<Expr> items) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.tuple(this);
        }
    }

    /** A list. */
    record ListOf(Position at, List<Expr> items) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** A dictionary: keys and values have the same length. */
    record Dict(Position at, List<Expr> keys, List<Expr> values) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.dict(this);
        }
    }

    /** {@code then if test else otherwise}; the last is null when there is no else. */
    record Conditional(
            Position at, Expr test, Expr then, @Nullable Expr otherwise) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** Two operands, {@code and} and {@code or} included. */
    record Binary(Position at, Operator operator, Expr left, Expr right) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** One operand. */
    record Unary(Position at, UnaryOperator operator, Expr operand) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** A chain of comparisons: operators and operands behind the first have the same length. */
    record Compare(Position at, Expr first, List<Comparator> operators, List<Expr> operands) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /** Texts joined by {@code ~}. */
    record Concat(Position at, List<Expr> parts) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.concat(this);
        }
    }

    /** {@code target.name}. */
    record Attribute(Position at, Expr target, String name) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** {@code target[key]}; the key may be a {@link Slice}. */
    record Item(Position at, Expr target, Expr key) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.item(this);
        }
    }

    /** {@code start:stop:step}; null for what is left out. */
    record Slice(
            Position at,
            @Nullable Expr start,
            @Nullable Expr stop,
            @Nullable Expr step) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.slice(this);
        }
    }

    /** {@code target(arguments)}. */
    record Call(Position at, Expr target, CallArguments arguments) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code value|name(arguments)}; the value is null at the start of a filter block's filters. */
    record Filter(Position at, @Nullable Expr value, String name, CallArguments arguments) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.filter(this);
        }
    }

    /** {@code value is name(arguments)}. */
    record Test(Position at, Expr value, String name, CallArguments arguments) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.test(this);
        }
    }

    /** Marks the value of a translation as safe where output is escaped. */
    record MarkSafe(Position at, Expr value) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.markSafe(this);
        }
    }

    /** What {@code debug} prints: the names in reach, filters and tests. */
    record DebugDump(Position at) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.debugDump(this);
        }
    }

    /**
     * What {@code now} prints.
     *
     * @param zone name of a time zone
     * @param sign {@code +} or {@code -} when an offset follows, otherwise empty
     * @param offset the offset; null when none was written
     * @param format the format for {@code strftime}; null for the default
     */
    record Now(
            Position at,
            Expr zone,
            String sign,
            @Nullable Expr offset,
            @Nullable Expr format) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.now(this);
        }
    }
}
