package org.lovebank.http.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

/**
 * What every page shares. Its one style sheet stands in it and is let in by its hash; no script, no picture and no other
 * address is, so that a text that somebody slipped in stays a text even if it were not escaped.
 */
@ApplicationScoped
public class Screen {

    private final String style;
    private final Map<String, String> headers;

    Screen() {
        String sheet = sheet();
        this.style = sheet;
        this.headers = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + hash(sheet)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff",
                "Cache-Control",
                "no-store");
    }

    /** What a template writes between {@code <style>} and {@code </style>}, to the letter: {@code {style.raw}}. */
    public String style() {
        return style;
    }

    /** What goes with every page: what it may do, and that nobody keeps it. */
    public Map<String, String> headers() {
        return headers;
    }

    /** A page on its way: what it may do, and that nobody keeps it. */
    public Response answer(String page) {
        Response.ResponseBuilder answer = Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8");
        headers.forEach(answer::header);
        return answer.build();
    }

    private static String sheet() {
        try (InputStream file = Screen.class.getResourceAsStream("/pages/page.css")) {
            if (file == null) {
                throw new IllegalStateException("pages/page.css is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String sheet) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
