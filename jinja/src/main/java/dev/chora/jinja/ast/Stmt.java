package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {
    <R> R accept(StmtVisitor<R> visitor);

    /** Text and printed expressions between other statements. */
    record Output(Position at, List<Part> parts) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.output(this);
        }
    }

    /** A loop; {@code filter} is the condition behind {@code if}, null when there is none. */
    record For(
            Position at,
            Target target,
            Expr iterable,
            List<Stmt> body,
            List<Stmt> otherwise,
            @Nullable Expr filter,
            boolean recursive)
            implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.forLoop(this);
        }
    }

    /** A condition, with its further branches as conditions of their own. */
    record If(Position at, Expr test, List<Stmt> body, List<If> elifs, List<Stmt> otherwise) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.ifElse(this);
        }
    }

    /** {@code with}: targets and values have the same length. */
    record With(Position at, List<Target> targets, List<Expr> values, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.with(this);
        }
    }

    /** {@code autoescape}. */
    record Autoescape(Position at, Expr enabled, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.autoescape(this);
        }
    }

    /** A block that templates that extend this one may replace. */
    record Block(Position at, String name, List<Stmt> body, boolean scoped, boolean required) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.block(this);
        }
    }

    /** {@code extends}. */
    record Extends(Position at, Expr template) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.extend(this);
        }
    }

    /** {@code include}. */
    record Include(Position at, Expr template, boolean ignoreMissing, boolean withContext) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.include(this);
        }
    }

    /** {@code import template as target}. */
    record Import(Position at, Expr template, String target, boolean withContext) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.importModule(this);
        }
    }

    /** {@code from template import names}: names and aliases have the same length. */
    record FromImport(Position at, Expr template, List<String> names, List<String> aliases, boolean withContext)
            implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.fromImport(this);
        }
    }

    /** Parameters of a macro or call block: the defaults belong to the last of the names. */
    record Parameters(List<Target.Name> names, List<Expr> defaults) {
        /** The default of the parameter at an index; null when it has none. */
        public @Nullable Expr defaultOf(int index) {
            int i = index - (names.size() - defaults.size());
            return i < 0 ? null : defaults.get(i);
        }
    }

    /** A macro. */
    record Macro(Position at, String name, Parameters parameters, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.macro(this);
        }
    }

    /** A call with the body as {@code caller}. */
    record CallBlock(Position at, Expr.Call call, Parameters parameters, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.callBlock(this);
        }
    }

    /** {@code filter}: the innermost {@link Expr.Filter} has no value, the body takes its place. */
    record FilterBlock(Position at, List<Stmt> body, Expr.Filter filter) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.filterBlock(this);
        }
    }

    /** {@code set target = value}. */
    record Assign(Position at, Target target, Expr value) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code set target}, body, {@code endset}; the filter is null when there is none. */
    record AssignBlock(Position at, Target target, Expr.@Nullable Filter filter, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.assignBlock(this);
        }
    }

    /** {@code do}. */
    record Do(Position at, Expr value) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.doExpression(this);
        }
    }

    /** {@code break}. */
    record Break(Position at) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.breakLoop(this);
        }
    }

    /** {@code continue}. */
    record Continue(Position at) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.continueLoop(this);
        }
    }

    /** Copier's {@code yield name from items}. */
    record Yield(Position at, String name, Expr items, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(StmtVisitor<R> visitor) {
            return visitor.yieldItems(this);
        }
    }
}
