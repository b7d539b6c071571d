package org.lovebank.task.wall;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.UnknownWall;

@Path("/api/v1/wishes/stream")
@Tag(name = "Wishes 微心愿")
class WallStreamResource {

    private static final long RETURN_AFTER_MILLIS = 3000;

    private final Listeners listeners;

    WallStreamResource(Listeners listeners) {
        this.listeners = listeners;
    }

    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "The wall as it changes, for apps and screens",
            description = "Server-sent events: open (listening begins), wish (a note moved, data is a WallNote), reset"
                    + " (read the wall again). Whoever comes back with Last-Event-ID misses nothing. Open the stream, then"
                    + " read the wall. 心愿墙实时推送（SSE）：断线后带 Last-Event-ID 续传不漏；先开流再读墙；无需登录，不含个人信息。")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = WallNote.class)))
    public Multi<OutboundSseEvent> follow(
            @QueryParam("wall") @NotNull String wall,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        if (!AreaPath.wellFormed(wall)) {
            throw new Refused(new UnknownWall(""));
        }
        return listeners.follow(new AreaPath(wall), lastEventId).map(message -> event(sse, message));
    }

    private static OutboundSseEvent event(Sse sse, WallMessage message) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(message.id());
        return switch (message.kind()) {
            case BEAT -> event.comment("beat").build();
            case OPEN, RESET ->
                event.name(message.kind().name().toLowerCase(Locale.ROOT))
                        .reconnectDelay(RETURN_AFTER_MILLIS)
                        .data("{}")
                        .build();
            case WISH ->
                event.name("wish")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(message.note())
                        .build();
        };
    }
}
