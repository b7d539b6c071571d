package org.lovebank.task.arrangement.listen;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/arrangements/{id}/events")
@Tag(name = "Arrangements 统筹安排")
class ArrangementEventResource {

    private static final long RETURN_AFTER_MILLIS = 3000;

    private final FollowArrangement followArrangement;
    private final CurrentCaller caller;

    ArrangementEventResource(FollowArrangement followArrangement, CurrentCaller caller) {
        this.followArrangement = followArrangement;
        this.caller = caller;
    }

    @GET
    @Blocking
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "An arrangement's progress as it is computed",
            description =
                    "Server-sent events: phase (data is an ArrangementPhase; its id is the phase's number), and end"
                            + " when it is computed no more; close then. Whoever comes back with Last-Event-ID misses no phase. "
                            + "统筹安排进度实时推送（SSE）：逐阶段推送，断线后带 Last-Event-ID 续传不漏；收到 end 即结束。")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PhaseView.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        return followArrangement.by(caller.get(), id, lastEventId).map(message -> event(sse, message));
    }

    private static OutboundSseEvent event(Sse sse, RunMessage message) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (message.kind() == RunMessage.Kind.BEAT) {
            return event.comment("beat").build();
        }
        return event.id(Integer.toString(message.number()))
                .name(message.kind().name().toLowerCase(Locale.ROOT))
                .reconnectDelay(RETURN_AFTER_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(message.phase() == null ? "{}" : message.phase())
                .build();
    }
}
