package org.lovebank.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lovebank.problem.Problem.FieldError;

/** What a request that cannot be read is told: which field, which code, in words, and never a Java name. */
public class InputMapper {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final ProblemResponses responses;

    InputMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException violations) {
        return invalid((ConstraintViolationException) violations);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(this::fieldError)
                .sorted((left, right) -> left.pointer().compareTo(right.pointer()))
                .toList();
        return responses.of(400, "INVALID_INPUT", Map.of(), errors);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        Language language = responses.problems().language();
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                responses.of(
                        400,
                        "INVALID_INPUT",
                        Map.of(),
                        List.of(new FieldError(
                                pointer(unknown.getPath()),
                                "UNKNOWN_FIELD",
                                Wording.title("UNKNOWN_FIELD", language))));
            case InvalidFormatException wrong -> wrongValue(wrong, language);
            case JsonMappingException wrong when !wrong.getPath().isEmpty() -> wrongValue(wrong, language);
            default -> responses.of(400, "MALFORMED_BODY");
        };
    }

    private Response wrongValue(JsonMappingException wrong, Language language) {
        String sentence = Wording.title("WRONG_VALUE", language);
        return responses.of(
                400,
                "INVALID_INPUT",
                Map.of(),
                List.of(new FieldError(pointer(wrong.getPath()), "WRONG_VALUE", sentence)));
    }

    private FieldError fieldError(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = WORD_START.matcher(constraint).replaceAll("_").toUpperCase(Locale.ROOT);
        Language language = responses.problems().language();
        Map<String, Object> facts = violation.getConstraintDescriptor().getAttributes();
        String sentence =
                Wording.knows(code, language) ? Wording.detail(code, facts, language) : violation.getMessage();
        return new FieldError(pointer(violation.getPropertyPath()), code, sentence);
    }

    /** The first two nodes of a violation's path name the method and its parameter: Java's business, not the client's. */
    private static String pointer(Path path) {
        List<String> names = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> {}
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, CONTAINER_ELEMENT -> names.add(withIndex(node));
            }
        }
        return names.isEmpty() ? "?" + parameter : "#/" + String.join("/", names);
    }

    private static String withIndex(Path.Node node) {
        Integer index = node.getIndex();
        if (index == null) {
            return node.getName();
        }
        return node.getKind() == jakarta.validation.ElementKind.CONTAINER_ELEMENT
                ? String.valueOf(index)
                : index + "/" + node.getName();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference step : path) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }
}
