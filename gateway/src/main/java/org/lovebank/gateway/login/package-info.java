/** Logins: people's names and passwords here, with roles and areas; who a person is, the registry knows. */
@NullMarked
package org.lovebank.gateway.login;

import org.jspecify.annotations.NullMarked;
