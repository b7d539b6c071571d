package org.lovebank.http.reference;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.lovebank.http.reference.KnownRefusals.Known;
import org.lovebank.http.reference.ReachableCode.Met;
import org.lovebank.http.reference.ReachableCode.Step;

/**
 * Adds to each operation {@code x-problem-codes} (every code that it may answer) and {@code x-scopes}, and to the
 * document {@code x-problems} (each code's status, words and facts). Runs while a house is built; the gateway makes the
 * reference of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OperationFacts implements OASFilter {

    private static final Set<PathItem.HttpMethod> READS =
            Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD, PathItem.HttpMethod.OPTIONS);

    private final IndexView index;
    private final Doors doors;
    private final ReachableCode code;
    private final KnownRefusals refusals;

    public OperationFacts(IndexView index) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.index = index;
        this.doors = new Doors(index);
        this.code = new ReachableCode(loader, this::implementations);
        this.refusals = new KnownRefusals(loader);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        AnsweredContent content = new AnsweredContent(index, schemas(document));
        Map<String, Object> problems = new TreeMap<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    Map<String, Known> known = new TreeMap<>();
                    common(verb, operation).forEach(each -> known.put(each.code(), each));
                    doors.behind(verb.name(), path).ifPresent(door -> {
                        look(door, operation, known);
                        content.fill(door, operation);
                    });
                    operation.addExtension("x-problem-codes", List.copyOf(known.keySet()));
                    known.forEach((name, each) -> problems.putIfAbsent(name, each.told()));
                }));
        document.addExtension("x-problems", new HashMap<>(problems));
    }

    private static Set<String> schemas(OpenAPI document) {
        return document.getComponents() == null || document.getComponents().getSchemas() == null
                ? Set.of()
                : document.getComponents().getSchemas().keySet();
    }

    private void look(MethodInfo door, Operation operation, Map<String, Known> known) {
        Met met = code.from(Stream.concat(Stream.of(door), doors.before(door).stream())
                .map(method -> new Step(
                        method.declaringClass().name().toString().replace('.', '/'),
                        method.name(),
                        method.descriptor()))
                .toList());
        met.made()
                .forEach(type -> refusals.of(type)
                        .filter(each -> !each.code().isEmpty())
                        .ifPresent(each -> known.put(each.code(), each)));
        if (!met.scopes().isEmpty()) {
            operation.addExtension("x-scopes", List.copyOf(met.scopes()));
        }
    }

    /** What the shared mappers answer, whatever the noun. */
    private static List<Known> common(PathItem.HttpMethod verb, Operation operation) {
        Stream<Known> access =
                operation.getSecurity() == null || operation.getSecurity().isEmpty()
                        ? Stream.of(Known.of(401, "INVALID_TOKEN"))
                        : Stream.of(
                                Known.of(401, "NOT_AUTHENTICATED"),
                                Known.of(401, "INVALID_TOKEN"),
                                Known.of(403, "NOT_ALLOWED"));
        Stream<Known> body = operation.getRequestBody() == null
                ? Stream.empty()
                : Stream.of(
                        Known.of(400, "INVALID_INPUT"),
                        Known.of(400, "MALFORMED_BODY"),
                        Known.of(413, "BODY_TOO_LARGE"),
                        Known.of(415, "UNSUPPORTED_MEDIA_TYPE"));
        Stream<Known> parameters =
                operation.getParameters() == null || operation.getParameters().isEmpty()
                        ? Stream.empty()
                        : Stream.of(Known.of(404, "NO_SUCH_RESOURCE"));
        Stream<Known> race =
                READS.contains(verb) ? Stream.empty() : Stream.of(Known.of(409, "ANOTHER_CHANGE_CAME_FIRST"));
        return Stream.of(access, body, parameters, race).flatMap(each -> each).toList();
    }

    private Collection<String> implementations(String type) {
        DotName name = DotName.createSimple(type);
        return Stream.concat(
                        index.getAllKnownImplementations(name).stream(), index.getAllKnownSubclasses(name).stream())
                .map(ClassInfo::name)
                .map(DotName::toString)
                .collect(Collectors.toSet());
    }
}
