/** What people read first is there, is short, and promises nothing that no test shows. Knows the pages and the names of tests. */
@NullMarked
package org.lovebank.rules.docs;

import org.jspecify.annotations.NullMarked;
