package org.lovebank.http.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The methods that answer requests, by what is asked, such as {@code POST /api/v1/wishes/{}/claims}. */
final class Doors {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final List<DotName> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
            .map(verb -> DotName.createSimple("jakarta.ws.rs." + verb))
            .toList();
    private static final DotName INTERCEPTOR = DotName.createSimple("jakarta.interceptor.Interceptor");
    private static final DotName BINDING = DotName.createSimple("jakarta.interceptor.InterceptorBinding");
    private static final DotName AROUND = DotName.createSimple("jakarta.interceptor.AroundInvoke");

    private final IndexView index;
    private final Map<String, MethodInfo> methods = new HashMap<>();

    Doors(IndexView index) {
        this.index = index;
        for (DotName verb : VERBS) {
            for (AnnotationInstance found : index.getAnnotations(verb)) {
                if (found.target() != null && found.target().kind() == AnnotationTarget.Kind.METHOD) {
                    MethodInfo method = found.target().asMethod();
                    methods.put(
                            key(
                                    verb.withoutPackagePrefix(),
                                    path(method.declaringClass().declaredAnnotation(PATH)) + "/"
                                            + path(method.declaredAnnotation(PATH))),
                            method);
                }
            }
        }
    }

    /** The method behind an operation of the document. */
    Optional<MethodInfo> behind(String verb, String path) {
        return Optional.ofNullable(methods.get(key(verb, path)));
    }

    /** The interceptors' methods that stand before this door: they say no as well. */
    List<MethodInfo> before(MethodInfo door) {
        List<AnnotationInstance> bindings = new ArrayList<>(door.annotations());
        bindings.addAll(door.declaringClass().declaredAnnotations());
        return bindings.stream()
                .map(AnnotationInstance::name)
                .filter(this::binds)
                .distinct()
                .flatMap(binding -> index.getAnnotations(binding).stream())
                .map(AnnotationInstance::target)
                .filter(target -> target != null && target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass)
                .filter(type -> type.hasDeclaredAnnotation(INTERCEPTOR))
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.hasDeclaredAnnotation(AROUND))
                .toList();
    }

    private boolean binds(DotName annotation) {
        ClassInfo type = index.getClassByName(annotation);
        return type != null && type.hasDeclaredAnnotation(BINDING);
    }

    private static String path(@Nullable AnnotationInstance path) {
        return path == null ? "" : path.value().asString();
    }

    private static String key(String verb, String path) {
        return verb.toUpperCase(Locale.ROOT) + " "
                + ("/" + path)
                        .replaceAll("\\{[^}]*}", "{}")
                        .replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "");
    }
}
