package org.lovebank.volunteer.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/findings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings", description = "What looks odd about records 异常线索")
class FindingResource {

    private final ListFindings listFindings;
    private final JudgeFinding judgeFinding;
    private final CurrentCaller caller;

    FindingResource(ListFindings listFindings, JudgeFinding judgeFinding, CurrentCaller caller) {
        this.listFindings = listFindings;
        this.judgeFinding = judgeFinding;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List findings 查询异常线索",
            description = "Of a place within your area, each with its rule, numbers and records. 辖区内线索，含规则、数字与记录。")
    public Page<FindingView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return listFindings.in(caller.get(), areaPath, Filter.code("state", state, FindingState.values()), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Show a finding 查看异常线索", description = "Within your area. 限辖区。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(listFindings.one(caller.get(), id));
    }

    @POST
    @Path("/{id}/judgement")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Judge a finding 认定异常线索",
            description = "Confirmed or dismissed, with the reason; no record changes by it. 成立或不成立并说明理由，记录不因此改变。")
    public Response judge(@PathParam("id") UUID id, @Valid @NotNull Judgement judgement) {
        return tagged(judgeFinding.by(
                caller.get(), id, judgement.confirmed(), judgement.reason().strip()));
    }

    private static Response tagged(FindingView finding) {
        return Response.ok(finding)
                .header(HttpHeaders.ETAG, new Version(finding.version()).tag())
                .build();
    }

    /** What a reviewer says. */
    record Judgement(
            @NotNull Boolean confirmed,
            @NotBlank @Size(max = 300) String reason) {}
}
