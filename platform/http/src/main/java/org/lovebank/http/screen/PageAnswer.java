package org.lovebank.http.screen;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.lovebank.problem.Language;

/** A page on its way to a browser: asked for again before it is shown again, and not sent twice when nothing changed. */
public final class PageAnswer {

    private static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int TAG_BYTES = 12;
    private static final int PRECONDITION_FAILED = 412;

    private PageAnswer() {}

    /**
     * The page, or 304 when the browser has it.
     *
     * @param caching for how long it may be shown without asking, as Cache-Control says it
     */
    public static Response of(
            String page, Language language, Map<String, String> headers, String caching, Request request) {
        EntityTag tag = new EntityTag(digest(page), true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        // If-Match guards changes; whoever only looks is shown what there is.
        boolean fails = answer != null && answer.build().getStatus() == PRECONDITION_FAILED;
        if (answer == null || fails) {
            answer = Response.ok(page, TYPE).tag(tag);
        }
        return finish(answer, language, headers, caching);
    }

    /** A page that says no, with the status of the refusal; nobody keeps it. */
    public static Response refusing(int status, String page, Language language, Map<String, String> headers) {
        return finish(Response.status(status).entity(page).type(TYPE), language, headers, "no-store");
    }

    /** Whether a person looks: a browser names HTML by name, a program that takes anything does not. */
    public static boolean wantedBy(HttpHeaders asked) {
        return asked.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
    }

    private static Response finish(
            Response.ResponseBuilder answer, Language language, Map<String, String> headers, String caching) {
        headers.forEach(answer::header);
        return answer.header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static String digest(String page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
