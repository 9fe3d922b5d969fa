package dev.chora.cli.bundle;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.git.JGit;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundled template as a git repository: one commit and one tag for each version, for use with Copier or as the
 * start of a fork. Two exports of the same versions have the same commits.
 */
public final class TemplateExport {
    /** What was written. */
    public record Exported(Path folder, List<String> versions, String head) {}

    /** The first commit's time. It means nothing but order, so that an export does not depend on when it is made. */
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final BundledTemplates templates;
    private final Map<String, String> env;

    public TemplateExport(BundledTemplates templates, Map<String, String> env) {
        this.templates = templates;
        this.env = env;
    }

    /**
     * Exports all versions of a template.
     *
     * @param name what follows {@code chora:}
     * @param folder one that is new or empty
     * @throws CopierException when there is no such template, the folder holds something, or it cannot be written
     */
    public Exported run(String name, Path folder) {
        List<String> versions = sorted(name);
        requireEmpty(folder);
        JGit.prepare(env);
        try (Repository repository =
                new FileRepository(folder.resolve(Constants.DOT_GIT).toFile())) {
            Files.createDirectories(folder);
            repository.create(false);
            // The files have to be what the template has, whatever the person's own settings say.
            repository.getConfig().setString("core", null, "autocrlf", "false");
            repository.getConfig().save();
            ObjectId head = null;
            for (int i = 0; i < versions.size(); i++) {
                Instant time = FIRST.plus(Duration.ofDays(i));
                head = commit(repository, name, versions.get(i), head, time);
            }
            return new Exported(folder, versions, checkout(repository, head));
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "cannot write the template to " + folder + ": " + failure.getMessage(),
                    "Check the folder's permissions and the space on its disk.");
        }
    }

    private List<String> sorted(String name) {
        List<String> versions = new ArrayList<>(templates.versions(name));
        if (versions.isEmpty()) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND, "no bundled template is called " + name, "There is: python.");
        }
        versions.sort(Comparator.comparing(Version::parse, Comparator.nullsFirst(Comparator.naturalOrder())));
        return versions;
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            if (!children.iterator().hasNext()) {
                return;
            }
        } catch (IOException notReadable) {
            throw new CopierException(
                    ErrorKind.DESTINATION, folder + " is no folder that can be read", "Name a new folder.");
        }
        throw new CopierException(
                ErrorKind.DESTINATION, "the folder " + folder + " is not empty", "Name a new folder.");
    }

    private ObjectId commit(Repository repository, String name, String version, @Nullable ObjectId parent, Instant time)
            throws IOException {
        PersonIdent chora = new PersonIdent("chora", "chora@localhost", time, ZoneOffset.UTC);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(templates.folder(name, version), inserter));
            commit.setMessage("Template " + name + " " + version + "\n");
            commit.setAuthor(chora);
            commit.setCommitter(chora);
            if (parent != null) {
                commit.setParentId(parent);
            }
            ObjectId made = inserter.insert(commit);
            TagBuilder tag = new TagBuilder();
            tag.setTag(version);
            tag.setObjectId(made, Constants.OBJ_COMMIT);
            tag.setMessage(version + "\n");
            tag.setTagger(chora);
            ObjectId tagged = inserter.insert(tag);
            inserter.flush();
            update(repository, Constants.R_TAGS + version, tagged);
            return made;
        }
    }

    private static ObjectId tree(Path folder, ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static String checkout(Repository repository, @Nullable ObjectId head) throws IOException {
        ObjectId commit = java.util.Objects.requireNonNull(head);
        update(repository, Constants.R_HEADS + "main", commit);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
        new DirCacheCheckout(
                        repository,
                        repository.lockDirCache(),
                        repository.parseCommit(commit).getTree())
                .checkout();
        return commit.name();
    }

    private static void update(Repository repository, String ref, ObjectId value) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(value);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW) {
            throw new IOException("the ref " + ref + " cannot be made: " + result);
        }
    }
}
