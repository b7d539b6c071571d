package org.lovebank.timebank.policy.giving;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/giving-policies")
@Tag(name = "Policy packs 政策包")
class GivingPolicyResource {

    private static final String LIST = "giving-policies";

    private final GivingPolicies policies;
    private final Cursors cursors;

    GivingPolicyResource(GivingPolicies policies, Cursors cursors) {
        this.policies = policies;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the rules of giving 赠与规则",
            description = "Relations, purposes, categories of key recipients and waiting times, with their sources."
                    + " 可赠与的关系、捐赠用途、重点对象类别与期限及出处。")
    public Page<GivingPolicyView> list(@BeanParam Paging paging) {
        int after = cursors.position(paging, LIST)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(0);
        List<GivingPolicyView> found = policies.after(after, paging.size() + 1);
        return cursors.page(found, paging, LIST, policy -> List.of(Integer.toString(policy.version())));
    }
}
