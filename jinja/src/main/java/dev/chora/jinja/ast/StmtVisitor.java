package dev.chora.jinja.ast;

/** One method for each kind of statement. */
public interface StmtVisitor<R> {
    R output(Stmt.Output node);

    R forLoop(Stmt.For node);

    R ifElse(Stmt.If node);

    R with(Stmt.With node);

    R autoescape(Stmt.Autoescape node);

    R block(Stmt.Block node);

    R extend(Stmt.Extends node);

    R include(Stmt.Include node);

    R importModule(Stmt.Import node);

    R fromImport(Stmt.FromImport node);

    R macro(Stmt.Macro node);

    R callBlock(Stmt.CallBlock node);

    R filterBlock(Stmt.FilterBlock node);

    R assign(Stmt.Assign node);

    R assignBlock(Stmt.AssignBlock node);

    R doExpression(Stmt.Do node);

    R breakLoop(Stmt.Break node);

    R continueLoop(Stmt.Continue node);

    R yieldItems(Stmt.Yield node);
}
