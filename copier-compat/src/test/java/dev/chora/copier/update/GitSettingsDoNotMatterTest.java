package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the person's git is set to, a copy and an update do the same. */
class GitSettingsDoNotMatterTest {
    private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[core]\n quotePath = false\n autocrlf = input\n eol = lf\n",
                "[core]\n hooksPath = HOOKS\n",
                "[core]\n excludesFile = IGNORE\n",
                "[core]\n pager = false\n editor = false\n whitespace = trailing-space,tab-in-indent\n",
                "[core]\n safecrlf = true\n",
                "[apply]\n whitespace = error\n",
                "[branch]\n autoSetupMerge = always\n",
                "[color]\n ui = always\n",
                "[column]\n ui = always\n",
                "[commit]\n gpgsign = true\n template = nowhere\n[gpg]\n program = false\n[tag]\n gpgsign = true\n",
                "[diff]\n noprefix = true\n renames = copies\n external = false\n algorithm = patience\n context = 0\n",
                "[diff]\n mnemonicPrefix = true\n ignoreSubmodules = all\n orderFile = nowhere\n",
                "[init]\n defaultBranch = trunk\n templateDir = nowhere\n",
                "[index]\n version = 4\n[core]\n splitIndex = true\n untrackedCache = true\n",
                "[merge]\n conflictStyle = diff3\n renames = false\n tool = false\n",
                "[merge]\n conflictStyle = zdiff3\n verbosity = 5\n",
                "[status]\n showUntrackedFiles = no\n short = true\n branch = true\n renames = false\n",
                "[status]\n relativePaths = false\n showStash = true\n submoduleSummary = true\n",
                "[tag]\n sort = -version:refname\n[log]\n showSignature = true\n decorate = full\n",
                "[user]\n useConfigOnly = true\n[advice]\n statusHints = false\n[help]\n autoCorrect = immediate\n",
            })
    void sameProject(String settings) throws IOException {
        Map<String, String> plain = updated(new Workbench(root.resolve("plain")), "");
        Workbench other = new Workbench(root.resolve("other"));
        assertThat(updated(
                        other,
                        settings.replace("HOOKS", root.resolve("hooks").toString())
                                .replace("IGNORE", root.resolve("ignored").toString())))
                .isEqualTo(plain);
    }

    /** What an update makes of the same project, with git's own view of it. */
    private Map<String, String> updated(Workbench bench, String settings) throws IOException {
        Files.createDirectories(bench.template());
        bench.version("1.0.0", "f.txt", LINES, "clash.txt", LINES, "ü \"x\".txt", LINES, "gone/g.txt", "g\n")
                .copy();
        bench.write(bench.project(), "f.txt", LINES.replace("2", "mine \t "), "clash.txt", LINES.replace("4", "mine"));
        bench.write(bench.project(), "ü \"x\".txt", "mine\n" + LINES, "own.txt", "own\r\n");
        bench.commit(bench.project());
        bench.write(bench.template(), "gone/g.txt", null);
        bench.version(
                "2.0.0",
                "f.txt",
                LINES + "9\n",
                "clash.txt",
                LINES.replace("4", "theirs"),
                "ü \"x\".txt",
                LINES + "9\n",
                "new.txt",
                "new\n");
        Path hooks = root.resolve("hooks");
        for (String hook : new String[] {"pre-commit", "post-checkout", "post-index-change", "reference-transaction"}) {
            bench.write(hooks, hook, "#!/bin/sh\necho stopped by " + hook + "\nexit 1\n");
            assertThat(hooks.resolve(hook).toFile().setExecutable(true)).isTrue();
        }
        bench.write(root, "ignored", "*.txt\n");
        bench.write(bench.project().resolveSibling("home"), ".gitconfig", settings);
        UpdateResult result = bench.update();
        Files.delete(bench.project().resolveSibling("home").resolve(".gitconfig"));
        assertThat(result.hasConflicts()).isTrue();
        Map<String, String> tree = bench.tree();
        tree.replaceAll((path, text) -> text.replace(bench.template().toString(), "TEMPLATE"));
        tree.put("status", bench.status());
        tree.put("unmerged", bench.git(bench.project(), "ls-files", "-u"));
        bench.write(bench.project().resolveSibling("home"), ".gitconfig", settings);
        bench.control().abort(bench.request());
        Files.delete(bench.project().resolveSibling("home").resolve(".gitconfig"));
        assertThat(bench.status()).isEmpty();
        return tree;
    }

    @Test
    void executableBitsWhereGitDoesNotLookAtThem() throws IOException {
        Workbench bench = new Workbench(root);
        bench.version("1.0.0", "run.sh", "1\n", "plain.sh", "1\n").copy();
        bench.git(bench.project(), "config", "core.fileMode", "false");
        Path script = bench.template().resolve("run.sh");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        bench.version("2.0.0", "run.sh", "2\n", "plain.sh", "2\n");
        CopyRequest request = CopyRequest.copy(bench.template().toString(), bench.project())
                .environment(bench.environment())
                .defaults(true)
                .overwrite(true)
                .build();
        new CopyOperation(bench.edge(), bench.source()).run(request);
        assertThat(bench.git(bench.project(), "ls-files", "--stage", "run.sh", "plain.sh")
                        .lines())
                .satisfiesExactly(
                        plain -> assertThat(plain).startsWith("100644 "),
                        run -> assertThat(run).startsWith("100755 "));
        assertThat(bench.git(bench.project(), "show", ":run.sh")).isEqualTo("1\n");
        assertThat(bench.status()).contains("MM run.sh", " M plain.sh");
    }
}
