package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Features;
import dev.chora.copier.Generation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.switching.AnswerMap;
import dev.chora.copier.switching.Origin;
import dev.chora.copier.switching.Origins;
import dev.chora.copier.switching.TemplateAddress;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which version of which template an update goes to which.
 *
 * @param newer where it goes
 * @param older where it comes from
 * @param last the answers of the project
 * @param answersFile where they are, relative to the project
 * @param inFile whether that file is there; otherwise somebody found the answers out, and the update writes the file
 * @param switching whether the two are different templates
 * @param origin what the new template says about projects of the old one; null when nothing, or without a switch
 */
record Route(
        LocatedTemplate newer,
        OldVersion older,
        LastAnswers last,
        String answersFile,
        boolean inFile,
        boolean switching,
        @Nullable Origin origin) {
    /** What a new template says about projects at an old version. */
    static Route of(
            LocatedTemplate newer,
            OldVersion older,
            LastAnswers last,
            String answersFile,
            boolean inFile,
            boolean switching) {
        LocatedTemplate from = older.template();
        Origin origin = switching ? Origins.find(TemplateConfig.read(newer.root()), from.url(), from.version()) : null;
        return new Route(newer, older, last, answersFile, inFile, switching, origin);
    }

    /** Whether two addresses are of different templates; paths are looked up from some folders as well. */
    static boolean differ(String one, String other, List<Path> nearby) {
        if (TemplateAddress.same(one, other)) {
            return false;
        }
        Path here = folder(one, nearby);
        return here == null || !here.equals(folder(other, nearby));
    }

    private static @Nullable Path folder(String address, List<Path> nearby) {
        try {
            Path path = Path.of(address);
            List<Path> places = new ArrayList<>(nearby.size() + 1);
            places.add(path);
            for (Path folder : nearby) {
                places.add(folder.resolve(path));
            }
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    return place.toRealPath();
                }
            }
        } catch (InvalidPathException | IOException noFolder) {
            return null;
        }
        return null;
    }

    /** The version that migrations of the new template count from; without a version none of them runs. */
    LocatedTemplate migratesFrom() {
        if (!switching) {
            return older.template();
        }
        Version version = origin == null ? null : origin.countsAs();
        return new StoredTemplate(newer.url(), String.valueOf(older.template().commit()), version);
    }

    /** The answers that the new template begins with. */
    LastAnswers carried(LastAnswers old, Generation generation) {
        return switching ? AnswerMap.carry(old, origin, generation.config(), generation.jinja()) : old;
    }

    /**
     * Makes sure that the update may go this way.
     *
     * @throws CopierException for versions that are not known or in the wrong order; between templates any order is right
     */
    void requireForward() {
        if (!switching) {
            UpdateOperation.requireForward(older.template().version(), newer.version());
        }
    }

    /** Makes sure that the old template may use its extensions, which rendering it needs, when it is another one. */
    void requireTrustInOld(CopyRequest request, Edge edge) {
        if (switching) {
            Features features = new Features();
            older.addFeatures(features, false);
            Generation.requireTrust(request, older.template(), features, edge.trust());
        }
    }

    /** The folder of the old template that the project was made from; empty when that needs no saying. */
    String movedUp(Path project) {
        return origin == null ? "" : origin.movedUp(project);
    }

    /** The old and the new version for messages. */
    static String text(LocatedTemplate template) {
        Version version = template.version();
        return version == null ? String.valueOf(template.commit()) : version.toString();
    }

    /** Refuses what makes no sense between templates. */
    static void requireRef(boolean switching, @Nullable String ref) {
        if (switching && UpdateOperation.CURRENT.equals(ref)) {
            throw new CopierException(
                    ErrorKind.USAGE,
                    ":current: is the version of the old template, and the project is to go to another one",
                    "Name a version of the new template with --vcs-ref, or leave it out for the newest.");
        }
    }
}
