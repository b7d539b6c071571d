package org.lovebank.http.reference;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What a door answers when it says so in an annotation without a media type, which the scanner drops. */
final class AnsweredContent {

    private static final String OPENAPI = "org.eclipse.microprofile.openapi.annotations.";
    private static final DotName RESPONSE = DotName.createSimple(OPENAPI + "responses.APIResponse");
    private static final DotName RESPONSES = DotName.createSimple(OPENAPI + "responses.APIResponses");
    private static final String JSON = "application/json";
    private static final DotName SCHEMA = DotName.createSimple(OPENAPI + "media.Schema");

    private final IndexView index;
    private final Set<String> schemas;

    AnsweredContent(IndexView index, Set<String> schemas) {
        this.index = index;
        this.schemas = schemas;
    }

    void fill(MethodInfo door, Operation operation) {
        responses(door).forEach(annotation -> {
            AnnotationValue status = annotation.value("responseCode");
            APIResponse answer =
                    status == null ? null : operation.getResponses().getAPIResponse(status.asString());
            if (answer != null
                    && answer.getContent() != null
                    && answer.getContent().getMediaTypes().isEmpty()) {
                schema(annotation)
                        .ifPresent(schema -> answer.getContent()
                                .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
            }
        });
    }

    private static Stream<AnnotationInstance> responses(MethodInfo door) {
        AnnotationInstance many = door.declaredAnnotation(RESPONSES);
        AnnotationInstance one = door.declaredAnnotation(RESPONSE);
        return Stream.concat(
                Stream.ofNullable(one),
                many == null ? Stream.empty() : Arrays.stream(many.value().asNestedArray()));
    }

    private Optional<Schema> schema(AnnotationInstance response) {
        AnnotationValue content = response.value("content");
        return content == null
                ? Optional.empty()
                : Arrays.stream(content.asNestedArray())
                        .map(each -> each.value("schema"))
                        .map(AnsweredContent::implementation)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .flatMap(this::reference);
    }

    private static Optional<Type> implementation(@Nullable AnnotationValue schema) {
        return Optional.ofNullable(schema)
                .map(given -> given.asNested().value("implementation"))
                .map(AnnotationValue::asClass);
    }

    private Optional<Schema> reference(Type type) {
        if (type.kind() == Type.Kind.ARRAY) {
            return reference(type.asArrayType().elementType())
                    .map(items -> OASFactory.createSchema()
                            .addType(Schema.SchemaType.ARRAY)
                            .items(items));
        }
        String name = nameOf(type.name());
        return schemas.contains(name)
                ? Optional.of(OASFactory.createSchema().ref("#/components/schemas/" + name))
                : Optional.empty();
    }

    private String nameOf(DotName type) {
        ClassInfo known = index.getClassByName(type);
        AnnotationInstance schema = known == null ? null : known.declaredAnnotation(SCHEMA);
        AnnotationValue named = schema == null ? null : schema.value("name");
        return named == null ? type.withoutPackagePrefix().replaceFirst(".*\\$", "") : named.asString();
    }
}
