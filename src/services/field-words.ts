/** Words of those who write about vulnerabilities, which general dictionaries lack; in lower case, without the plural's `s`. */
export const fieldWords: ReadonlySet<string> = new Set(
  `
  ack allocator allowlist allowlisted allowlisting authenticator autocomplete autofill backdoored backend backport backported backporting
  basename bitmask bitstream blocklist blocklisted bootloader bootrom bruteforce busybox bytecode callout canonicalization canonicalize
  canonicalized changelog ciphersuite ciphertext cleartext clickjack clickjacked clickjacking codebase codec combinator config
  configurator conformant coredump cron cryptographic cryptographically csaf cvss cwe cyber cyberattack cybercrime cybersecurity datasheet
  datastore de deallocate deallocated deallocates deallocating deallocation decompile decompiled decompiler decrypt decrypted decrypting
  decryptor denylist denylisted dereference dereferenced dereferencing deserialization deserialize deserialized deserializes deserializing
  dev disallowlist discoverability dropdown endian enum ethernet exfiltrate exfiltrated exfiltrating exfiltration exploitability failover
  fi filepath filesystem filetype fixup frontend fuzzer geolocation github gitlab glibc globbing gzip hardcode hardcoded hostname hotfix
  hotfixes hotpatch iframe impactful infosec inlined inode intra javascript json kernelspace keylogger keystore keystream kubernetes
  libcrypto libcurl libssl linux localhost lockdown loopback malloc mem memcpy metacharacter middleware mis misconfiguration misconfigure
  misconfigured misparse misparsed mitre modbus monotonicity multicast multithreaded mutex nameserver namespace namespaced netfilter
  netmask netstat nfc normalizer nullable onboarding openpgp openssl openvex patchset pathname pentest pentester pentesting permalink
  plaintext pre preauth preauthenticated precompute preconfigured preemptible preimage prepended prepending prepends profinet proxied
  pseudorandom ptr reachability readme realtime reauthenticate reauthentication rebase refcount reinstallation repo repurpose reverser
  rollout rollup sandboxed sandboxing sanitization sbom scriptable scsi seccomp serializer setuid sha shellcode sideload sideloaded
  sideloading signedness smartcard smtp spoofable ssvc struct subcomponent subdirectory submodule subnet subnetwork subpath subprocess
  subresource substring symlink symlinked symlinking syscall syslog teardown toolchain toolset tooltip triaging truststore typosquatting
  un unallocated uncompress unescaped unicast unicode unpatch unpatched unsandboxed unsanitized unserialize untrusted unvalidated
  upgradable upgradeable urls usb userland userspace utf validator vers walkthrough wcag webhook webmail webpage webserver webservice
  websocket whitepaper wi writeable www xml xpath yaml zlib zoomable
`
    .trim()
    .split(/\s+/),
);
