package org.lovebank.gateway.usage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

/** What clients used. */
@Path("/api/v1/clients/{clientId}/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients 接入方")
class UsageResource {

    private final CurrentCaller caller;
    private final ReadUsage readUsage;

    UsageResource(CurrentCaller caller, ReadUsage readUsage) {
        this.caller = caller;
        this.readUsage = readUsage;
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN, Roles.PARTNER_CLIENT})
    @Operation(
            summary = "What a client used 接入方用量",
            description =
                    "Requests by day of a month, beside its quotas; a client reads its own. At most a second late."
                            + " 按日列出某月请求量及额度，接入方可查看自己的用量，最多延迟一秒。")
    public UsageView usage(
            @PathParam("clientId") String clientId,
            @QueryParam("month")
                    @Parameter(description = "Such as 2026-11; default this month. 月份，默认本月。")
                    @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])")
                    @Nullable String month) {
        return readUsage.of(clientId, caller.get(), Optional.ofNullable(month).map(YearMonth::parse));
    }
}
