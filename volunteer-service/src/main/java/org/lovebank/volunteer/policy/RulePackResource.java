package org.lovebank.volunteer.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/rule-packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry-policies", description = "Rules as data 规则")
class RulePackResource {

    private final ShowRulePacks showRulePacks;

    RulePackResource(ShowRulePacks showRulePacks) {
        this.showRulePacks = showRulePacks;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Show the three mechanisms 三项机制",
            description =
                    "Registration, management and incentive: every rule as it holds at a place on a day. 某地某日生效的招募注册、管理服务、激励保障规则。")
    public RulePacks at(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @QueryParam("on") @Nullable String on) {
        return new RulePacks(showRulePacks.at(areaPath, Filter.date("on", on)));
    }

    /** Always three. */
    record RulePacks(List<RulePackView> items) {}
}
