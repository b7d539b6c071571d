package org.lovebank.timebank.benefit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/benefits")
@Tag(name = "Benefits 礼遇回馈")
class BenefitResource {

    private final ReadBenefits benefits;
    private final CurrentCaller caller;
    private final Cursors cursors;

    BenefitResource(ReadBenefits benefits, CurrentCaller caller, Cursors cursors) {
        this.benefits = benefits;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @Operation(
            summary = "List one's benefits 礼遇回馈",
            description = "What the caller's own stars entitle to; free ones are shown at the partner's, others are"
                    + " redeemed. 按本人星级可享的礼遇，免费的到商家出示，其余凭积分或时长兑换。")
    public Page<BenefitView> list(@BeanParam Paging paging) {
        Caller who = caller.get();
        String list = "benefits:" + who.id();
        List<BenefitView> found = benefits.of(who, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.itemId().toString()));
    }
}
