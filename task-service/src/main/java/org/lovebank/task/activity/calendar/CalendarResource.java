package org.lovebank.task.activity.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;

@Path("/api/v1/activity-calendar")
@Tag(name = "Activities 活动")
class CalendarResource {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final PublishCalendar publishCalendar;
    private final CurrentCaller caller;

    CalendarResource(PublishCalendar publishCalendar, CurrentCaller caller) {
        this.publishCalendar = publishCalendar;
        this.caller = caller;
    }

    @GET
    @Produces(TYPE)
    @PermitAll
    @Operation(
            summary = "The activities of a place as a calendar feed",
            description = "iCalendar (RFC 5545) for any calendar app; public, so no token stands in an address."
                    + " 活动日历订阅（iCalendar），公开，无须令牌，不含个人信息。")
    public Response feed(@QueryParam("area") @Nullable String area) {
        // No token is needed, but one that is brought is a good one.
        Caller anybody = caller.orNobody();
        if (area == null || !AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownArea(""));
        }
        return Response.ok(publishCalendar.of(anybody, new AreaPath(area)), TYPE)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
