/** What the answers so far have named: ids, codes and places that a request may speak of. Knows nothing of requests. */
@NullMarked
package org.lovebank.hostile.known;

import org.jspecify.annotations.NullMarked;
