package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.FundingNotYours;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.order.form.Parties;

/** Whose minutes somebody may promise: the recipient's own, or by office the pool's and a grant's. */
@ApplicationScoped
class FundingRule {

    FundingSource of(Caller caller, Parties parties, OrderRequest asked, FundingSource otherwise) {
        FundingSource source = asked.fundingSource() == null ? otherwise : asked.fundingSource();
        boolean common = source == FundingSource.POOL || source == FundingSource.GRANT;
        if (common && source != otherwise && !parties.inCareOf(caller)) {
            throw new Refused(new FundingNotYours(source));
        }
        return source;
    }
}
