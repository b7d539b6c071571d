package org.lovebank.volunteer.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/registry-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry-policies", description = "Rules as data 规则")
class PolicyResource {

    private final ApprovePolicy approvePolicy;
    private final ListPolicies listPolicies;
    private final CurrentCaller caller;

    PolicyResource(ApprovePolicy approvePolicy, ListPolicies listPolicies, CurrentCaller caller) {
        this.approvePolicy = approvePolicy;
        this.listPolicies = listPolicies;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Approve a policy version 批准规则版本",
            description = "For a place that you administer, from today on. 适用于所辖区域，自今日或以后生效。")
    public Response approve(@Valid @NotNull NewPolicy wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(approvePolicy.by(caller.get(), wanted))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List policy versions 查询规则", description = "With their sources and approvers. 含出处与批准人。")
    public Page<PolicyView> list(@QueryParam("code") @Nullable String code, @BeanParam Paging paging) {
        return listPolicies.of(Filter.code("code", code, PolicyCode.values()), paging);
    }

    /** A version to be approved; {@code source} says where the rule is written. */
    record NewPolicy(
            @NotNull PolicyCode code,
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull LocalDate effectiveOn,
            @NotNull JsonNode content,
            @Size(max = 500) @Nullable String source,
            @NotBlank @Size(max = 500) String reason) {}
}
