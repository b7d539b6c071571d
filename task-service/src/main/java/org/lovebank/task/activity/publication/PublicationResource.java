package org.lovebank.task.activity.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownReference;

@Path("/api/v1/stats/publications")
@Tag(name = "Statistics 统计")
class PublicationResource {

    private static final Pattern MONTH = Pattern.compile("20\\d{2}-(0[1-9]|1[0-2])");

    private final CountPublications countPublications;

    PublicationResource(CountPublications countPublications) {
        this.countPublications = countPublications;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "How many activities a place published in a month, against its rule",
            description = "With a warning from the policy's day on while some are missing. 每月活动发布次数与指标，临近月底不足时提醒。")
    public PublicationView count(
            @QueryParam("area") @Nullable String area, @QueryParam("month") @Nullable String month) {
        if (area == null || !AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownArea(""));
        }
        if (month != null && !MONTH.matcher(month).matches()) {
            throw new Refused(new UnknownReference("month", ""));
        }
        YearMonth asked = month == null ? countPublications.thisMonth() : YearMonth.parse(month);
        return countPublications.in(new AreaPath(area), asked);
    }
}
