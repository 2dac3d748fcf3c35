"""The network: HTTP, WebSocket, WebRTC, storage, command line."""
