package browser

import (
	"fmt"
	"strings"
)

// firefoxPrefs is a user.js: everything into the trap, and none of Firefox's
// own traffic, so that what is caught there was the page.
func firefoxPrefs(proxy string) string {
	host, port, _ := strings.Cut(proxy, ":")
	var b strings.Builder
	for _, pref := range [][2]string{
		{"network.proxy.type", "1"},
		{"network.proxy.http", `"` + host + `"`}, {"network.proxy.http_port", port},
		{"network.proxy.ssl", `"` + host + `"`}, {"network.proxy.ssl_port", port},
		{"network.proxy.no_proxies_on", `"127.0.0.1, localhost"`},
		{"app.update.disabledForTesting", "true"},
		{"app.normandy.enabled", "false"},
		{"browser.newtabpage.enabled", "false"},
		{"browser.newtabpage.activity-stream.feeds.system.topstories", "false"},
		{"browser.region.network.url", `""`}, {"browser.region.update.enabled", "false"},
		{"browser.safebrowsing.update.enabled", "false"},
		{"browser.safebrowsing.malware.enabled", "false"}, {"browser.safebrowsing.phishing.enabled", "false"},
		{"browser.search.update", "false"},
		{"browser.shell.checkDefaultBrowser", "false"},
		{"browser.startup.page", "0"}, {"browser.startup.homepage", `"about:blank"`},
		{"browser.contentblocking.updates.enabled", "false"},
		{"datareporting.healthreport.uploadEnabled", "false"}, {"datareporting.policy.dataSubmissionEnabled", "false"},
		{"dom.push.connection.enabled", "false"},
		{"extensions.getAddons.cache.enabled", "false"}, {"extensions.systemAddon.update.enabled", "false"},
		{"extensions.update.enabled", "false"}, {"extensions.webextensions.remote", "true"},
		{"media.gmp-manager.updateEnabled", "false"}, {"media.gmp-manager.url", `"data:,"`},
		{"network.captive-portal-service.enabled", "false"}, {"network.connectivity-service.enabled", "false"},
		{"network.dns.disablePrefetch", "true"}, {"network.prefetch-next", "false"},
		{"security.OCSP.enabled", "0"}, {"security.remote_settings.crlite_filters.enabled", "false"},
		{"security.remote_settings.intermediates.enabled", "false"},
		{"services.settings.server", `"data:,"`},
		{"signon.rustMirror.enabled", "false"},
		{"toolkit.telemetry.enabled", "false"}, {"toolkit.telemetry.server", `"data:,"`},
		{"toolkit.telemetry.reportingpolicy.firstRun", "false"},
	} {
		fmt.Fprintf(&b, "user_pref(%q, %s);\n", pref[0], pref[1])
	}
	return b.String()
}
