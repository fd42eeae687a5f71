/// What a host needs to serve the site well: security, types, how long a browser may keep a file, and
/// the page for what is not there.
struct HostFile {
  private let host: Host
  private let site: RenderedSite

  init(_ host: Host, of site: RenderedSite) {
    self.host = host
    self.site = site
  }

  /// Nothing but the site's own files may load; pages may not be framed.
  static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let headers = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ]

  var bytes: [UInt8] {
    switch host {
    case .apache: Array(apache.utf8)
    case .netlify: Array(netlify.utf8)
    }
  }

  private var apache: String {
    """
    # Bảng Tin (hosts: apache)
    ErrorDocument 404 \(site.pathOnHost)404.html
    DirectoryIndex index.html
    Options -Indexes
    AddDefaultCharset utf-8
    AddCharset utf-8 .html .css .js .svg .xml .json .txt
    AddType image/svg+xml .svg
    <IfModule mod_headers.c>
    \(Self.headers.map { "  Header always set \($0) \"\($1)\"" }.joined(separator: "\n"))
      Header set Cache-Control "public, max-age=300"
      <FilesMatch "\\.(css|js|svg|ico|png|jpe?g|gif|webp|avif|pdf|docx?|xlsx?)$">
        Header set Cache-Control "public, max-age=86400"
      </FilesMatch>
    </IfModule>
    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
      AddOutputFilterByType DEFLATE application/xml application/atom+xml image/svg+xml
    </IfModule>

    """
  }

  /// Netlify makes browsers ask again for each page by itself, and finds `404.html`.
  private var netlify: String {
    """
    # Bảng Tin (hosts: netlify)
    /*
    \(Self.headers.map { "  \($0): \($1)" }.joined(separator: "\n"))
    /assets/*
      Cache-Control: public, max-age=86400

    """
  }
}
