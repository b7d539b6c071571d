package org.lovebank.timebank.ledger.lane;

import java.util.List;

/** Is told what the lanes do: for figures, and to wake the relay. */
interface LaneListener {

    void committed(List<Outcome> outcomes);

    void busy();
}
