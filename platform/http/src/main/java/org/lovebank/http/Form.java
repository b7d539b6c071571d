package org.lovebank.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** In which form somebody wants an account: what the Accept header prefers, JSON when it does not say. */
public enum Form {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    PDF("application/pdf", "pdf");

    /** For {@code @Produces}. */
    public static final String CSV_TYPE = "text/csv";

    /** For {@code @Produces}. */
    public static final String PDF_TYPE = "application/pdf";

    private final String type;
    private final String ending;

    Form(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The first form that one of the types in the caller's order of preference asks for. */
    public static Form asked(HttpHeaders headers) {
        List<MediaType> acceptable = headers.getAcceptableMediaTypes();
        for (MediaType wanted : acceptable) {
            for (Form form : values()) {
                if (wanted.isCompatible(MediaType.valueOf(form.type))) {
                    return form;
                }
            }
        }
        return JSON;
    }

    /** A file of this form, to be kept under a name. */
    public Response file(String name, byte[] content) {
        return kept(name, content);
    }

    /** The same, written while it is read. */
    public Response file(String name, StreamingOutput content) {
        return kept(name, content);
    }

    private Response kept(String name, Object content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '.' + ending + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
